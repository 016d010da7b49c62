package yuqing.desk.rota;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import yuqing.access.Roles;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.OnDutyView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ShiftHandoverView;
import yuqing.desk.client.ShiftView;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.roster.PersonNames;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownTimes;

/// Asks notification-service for the duty rota.
@ApplicationScoped
class RotaLoading {
  /// Of a week: nine shifts a day, and more.
  private static final int MOST_OF_A_WEEK = 200;

  private final JsonRequests requests;
  private final DepartmentNames departments;
  private final PersonNames people;
  private final PageFrame frame;
  private final ObjectMapper json;

  RotaLoading(
      JsonRequests requests,
      DepartmentNames departments,
      PersonNames people,
      PageFrame frame,
      ObjectMapper json) {
    this.requests = requests;
    this.departments = departments;
    this.people = people;
    this.frame = frame;
    this.json = json;
  }

  /// A shift with the version that its withdrawal builds on.
  record VersionedShift(ShiftView shift, String etag) {}

  RotaNames names() {
    return new RotaNames(
        departments.byCode(), people.byId(), PageTexts.of("rota", frame.language()).get("school"));
  }

  RotaWeek week(String sent) {
    return RotaWeek.of(sent, frame.now(), ShownTimes.zone());
  }

  Listing<ShiftView> shifts(String unit, RotaWeek week) {
    var department = RotaUnit.department(unit);
    var whose = department == null ? "school=true" : "department=" + url(department);
    return requests.read(
        ServiceName.NOTIFICATION,
        "/shifts?%s&from=%s&until=%s&limit=%d"
            .formatted(whose, week.begin(), week.end(), MOST_OF_A_WEEK),
        new GenericType<Listing<ShiftView>>() {});
  }

  LoadedPart<OnDutyView> onDuty() {
    return ServiceCall.part(
        ServiceName.NOTIFICATION,
        () ->
            requests.read(
                ServiceName.NOTIFICATION, "/shifts/on-duty", new GenericType<OnDutyView>() {}));
  }

  VersionedShift shift(UUID id) {
    var found = requests.read(ServiceName.NOTIFICATION, "/shifts/" + id);
    try {
      return new VersionedShift(json.treeToValue(found.value(), ShiftView.class), found.etag());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a shift", e);
    }
  }

  ShiftHandoverView handover(UUID id) {
    return requests.read(
        ServiceName.NOTIFICATION,
        "/shifts/" + id + "/handover",
        new GenericType<ShiftHandoverView>() {});
  }

  /// As notification-service decides it; here it spares the reader a refusal.
  boolean mayKeep(String unit) {
    if (frame.has(Roles.ADMINISTRATOR) || frame.has(Roles.GROUP_OFFICE)) {
      return true;
    }
    return frame.departments().contains(unit)
        && (frame.has(Roles.LIAISON) || frame.has(Roles.DEPARTMENT_HEAD));
  }

  private static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
