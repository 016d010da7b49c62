package yuqing.desk.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.RoleSet;
import yuqing.access.Roles;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.PeriodChangeView;
import yuqing.desk.client.PeriodView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;

/// Asks for heightened periods, makes their forms and sends what was entered.
@ApplicationScoped
class CalendarForms {
  private static final int A_PAGE = 100;
  private static final int CHANGED_SINCE = 412;

  private final EscalationClient escalation;
  private final JsonRequests requests;
  private final PageFrame frame;

  CalendarForms(@RestClient EscalationClient escalation, JsonRequests requests, PageFrame frame) {
    this.escalation = escalation;
    this.requests = requests;
    this.frame = frame;
  }

  CalendarPage page(String cursor) {
    var listed = ServiceCall.to(ServiceName.ESCALATION, () -> escalation.calendar(cursor, A_PAGE));
    boolean keeps = RoleSet.rolesOf(Roles.POLICY_EDITOR).stream().anyMatch(frame::has);
    return new CalendarPage(listed.items().reversed(), listed.next(), keeps, empty(), frame.now());
  }

  PeriodFormView of(UUID id) {
    try (var answer =
        ServiceCall.to(ServiceName.ESCALATION, () -> escalation.versionedPeriod(id))) {
      var entry = PeriodEntry.of(answer.readEntity(PeriodView.class));
      var ifMatch = answer.getHeaderString(HttpHeaders.ETAG);
      return new PeriodFormView(id, entry, "", ifMatch, FieldFaults.none());
    }
  }

  /// What was refused left no trace. Where somebody else was faster, the form is on their version.
  PeriodFormView refused(UUID id, PeriodEntry entry, ServiceRefusal refusal) {
    var ifMatch = refusal.status() == CHANGED_SINCE ? of(id).ifMatch() : entry.one("if-match");
    return new PeriodFormView(id, entry, newKey(), ifMatch, new FieldFaults(refusal.problem()));
  }

  PeriodChangeView set(PeriodEntry entry) {
    return requests.post(
        ServiceName.ESCALATION,
        "/calendar",
        entry.body(),
        entry.one("key"),
        PeriodChangeView.class);
  }

  PeriodChangeView change(UUID id, PeriodEntry entry) {
    return requests.send(
        ServiceName.ESCALATION,
        "PATCH",
        "/calendar/" + id,
        entry.body(),
        Map.of(HttpHeaders.IF_MATCH, entry.one("if-match")),
        PeriodChangeView.class);
  }

  PeriodChangeView remove(UUID id, PeriodEntry entry) {
    return requests.send(
        ServiceName.ESCALATION,
        "DELETE",
        "/calendar/" + id,
        null,
        Map.of(HttpHeaders.IF_MATCH, entry.one("if-match")),
        PeriodChangeView.class);
  }

  private static PeriodFormView empty() {
    return new PeriodFormView(null, PeriodEntry.empty(), newKey(), "", FieldFaults.none());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
