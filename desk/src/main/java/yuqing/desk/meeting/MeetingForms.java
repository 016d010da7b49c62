package yuqing.desk.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.Roles;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.MeetingClient;
import yuqing.desk.client.RecordedMeetingView;
import yuqing.desk.client.RiskClient;
import yuqing.desk.client.RiskView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;

/// Asks for meetings, makes their form and sends what was entered.
@ApplicationScoped
class MeetingForms {
  private static final int A_PAGE = 50;
  private static final int MOST_RISKS = 200;

  private final MeetingClient meetings;
  private final RiskClient risks;
  private final DepartmentNames names;
  private final ActiveDepartments departments;
  private final JsonRequests requests;
  private final PageFrame frame;

  MeetingForms(
      @RestClient MeetingClient meetings,
      @RestClient RiskClient risks,
      DepartmentNames names,
      ActiveDepartments departments,
      JsonRequests requests,
      PageFrame frame) {
    this.meetings = meetings;
    this.risks = risks;
    this.names = names;
    this.departments = departments;
    this.requests = requests;
    this.frame = frame;
  }

  MeetingListPage list(MeetingChoice filter, String cursor) {
    var listed =
        ServiceCall.to(
            ServiceName.INCIDENT,
            () ->
                meetings.list(
                    MeetingChoice.asked(filter.kind()),
                    MeetingChoice.asked(filter.year()),
                    filter.incident(),
                    cursor,
                    A_PAGE));
    var records = frame.has(Roles.GROUP_OFFICE) || frame.has(Roles.LEADING_GROUP);
    return new MeetingListPage(listed, filter, records);
  }

  MeetingPage page(UUID id) {
    var meeting = ServiceCall.to(ServiceName.INCIDENT, () -> meetings.one(id));
    return new MeetingPage(meeting, names.byCode());
  }

  /// @param incident that it is about; null for none
  /// @param risk that is on its agenda; null for none
  NewMeetingForm empty(UUID incident, UUID risk) {
    var chosen = new MultivaluedHashMap<String, String>();
    if (risk != null) {
      chosen.add("risks", risk.toString());
    }
    var entry = new MeetingEntry(new EnteredForm(chosen));
    return form(incident == null ? "" : incident.toString(), entry, FieldFaults.none());
  }

  RecordedMeetingView record(MeetingEntry entry) {
    var incident = entry.form().one("incidentId");
    return requests.post(
        ServiceName.INCIDENT,
        incident.isEmpty() ? "/meetings" : "/incidents/" + UUID.fromString(incident) + "/meetings",
        entry.body(),
        entry.form().one("key"),
        RecordedMeetingView.class);
  }

  NewMeetingForm refused(MeetingEntry entry, ServiceRefusal refusal) {
    return form(entry.form().one("incidentId"), entry, new FieldFaults(refusal.problem()));
  }

  private NewMeetingForm form(String incident, MeetingEntry entry, FieldFaults faults) {
    var key = UUID.randomUUID().toString();
    var named = List.copyOf(departments.list());
    return new NewMeetingForm(incident, key, entry, named, openRisks(), faults);
  }

  /// The newest; none where they cannot be had, as a meeting is recorded without them.
  private List<RiskView> openRisks() {
    var listed =
        ServiceCall.part(
            ServiceName.INCIDENT,
            () -> risks.list(null, null, "OPEN", null, null, null, MOST_RISKS));
    return listed.isThere() ? listed.value().items() : List.of();
  }
}
