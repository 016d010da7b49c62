package yuqing.desk.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ChannelView;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.EvidenceView;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.IncidentView;
import yuqing.desk.client.Listing;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ReplyView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.form.EnteredForm;

/// Makes the forms of acts: what can be chosen, and what is entered already.
@ApplicationScoped
public class ActForms {
  private static final int MOST = 200;

  private final IncidentClient incidents;
  private final EscalationClient escalation;
  private final NotificationClient notification;
  private final AllowedActs allowed;
  private final EndPreviews endings;

  ActForms(
      @RestClient IncidentClient incidents,
      @RestClient EscalationClient escalation,
      @RestClient NotificationClient notification,
      AllowedActs allowed,
      EndPreviews endings) {
    this.incidents = incidents;
    this.escalation = escalation;
    this.notification = notification;
    this.allowed = allowed;
    this.endings = endings;
  }

  ActFormView empty(UUID incident, Act act, String number) {
    var form = new EnteredForm(entered(incident, act, number));
    return page(
        incident, act, number, UUID.randomUUID().toString(), version(incident, act), form, null);
  }

  /// What the form holds before anybody has entered anything.
  private MultivaluedMap<String, String> entered(UUID incident, Act act, String number) {
    var values = new MultivaluedHashMap<String, String>();
    switch (act) {
      case REPLY_DECIDED, REPLY_DELIVERED ->
          values.putSingle("textHash", reply(incident, number).map(ReplyView::textHash).orElse(""));
      case PUBLICATION_REQUESTED -> values.putSingle("reply", number);
      case RESULT_DECIDED ->
          result(incident)
              .ifPresent(filed -> values.putSingle("filing", Integer.toString(filed.filing())));
      case AMENDED ->
          putFacts(values, ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(incident)));
      default -> {}
    }
    return values;
  }

  private static void putFacts(MultivaluedMap<String, String> values, IncidentView incident) {
    values.putSingle("title", incident.title());
    values.putSingle("summary", incident.summary());
    values.putSingle("category", incident.category());
    values.putSingle("nature", incident.nature());
    values.putSingle("scope", incident.scope());
    values.putSingle("impact", incident.impact());
    values.putSingle("aptToSpread", Objects.toString(incident.aptToSpread(), ""));
    values.putSingle("suddenGrave", incident.suddenGrave() ? "true" : "");
  }

  ActFormView refused(UUID incident, Act act, EnteredForm form, Problem problem) {
    var ifMatch = problem.status() == 412 ? version(incident, act) : form.one("if-match");
    // Another try is another act: what was refused left no trace.
    return page(incident, act, form.one("n"), UUID.randomUUID().toString(), ifMatch, form, problem);
  }

  private ActFormView page(
      UUID incident,
      Act act,
      String number,
      String key,
      String ifMatch,
      EnteredForm form,
      Problem problem) {
    return new ActFormView(
        incident,
        act,
        number,
        key,
        ifMatch,
        form,
        choices(incident, act),
        subject(incident, act, number, form).meeting(allowed.meets(incident, act, number)),
        problem);
  }

  private String version(UUID incident, Act act) {
    if (!act.isVersioned()) {
      return "";
    }
    try (var answer =
        ServiceCall.to(
            act.service(),
            () ->
                act.service() == ServiceName.INCIDENT
                    ? incidents.versioned(incident)
                    : escalation.versionedGrading(incident))) {
      return String.valueOf(answer.getHeaderString(HttpHeaders.ETAG));
    }
  }

  private Optional<ReplyView> reply(UUID incident, String number) {
    return ServiceCall.to(ServiceName.INCIDENT, () -> incidents.replies(incident, MOST))
        .items()
        .stream()
        .filter(reply -> Integer.toString(reply.reply()).equals(number))
        .findFirst();
  }

  private Optional<IncidentView.CurrentResult> result(UUID incident) {
    return Optional.ofNullable(
        ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(incident)).result());
  }

  private ActSubject subject(UUID incident, Act act, String number, EnteredForm form) {
    return switch (act) {
      case REPLY_DECIDED, REPLY_DELIVERED, PUBLICATION_REQUESTED ->
          reply(incident, number).map(ActSubject::of).orElse(ActSubject.NONE);
      case RESULT_DECIDED ->
          ActSubject.of(result(incident).map(IncidentView.CurrentResult::text).orElse(""));
      case HANDLING_ENDED -> ActSubject.of(endings.of(incident, form.one("endedAt")));
      case GRADE_CONFIRMED ->
          ActSubject.of(
              ServiceCall.part(ServiceName.ESCALATION, () -> escalation.grading(incident)).value());
      default -> ActSubject.NONE;
    };
  }

  private ActChoices choices(UUID incident, Act act) {
    return new ActChoices(
        asks(act, FieldKind.DEPARTMENT) ? departments() : List.of(),
        asks(act, FieldKind.EVIDENCE) ? evidence(incident) : List.of(),
        asksForChannel(act) ? channels() : List.of(),
        asks(act, FieldKind.TELEPHONE_REPORT) ? telephoneReports(incident, act) : List.of());
  }

  private List<TelephoneReport> telephoneReports(UUID incident, Act act) {
    return TelephoneReport.of(
        act,
        items(
            ServiceCall.part(ServiceName.INCIDENT, () -> incidents.actions(incident, null, MOST))
                .value()));
  }

  private List<EvidenceView> evidence(UUID incident) {
    return items(
        ServiceCall.part(ServiceName.INCIDENT, () -> incidents.evidence(incident, MOST)).value());
  }

  private List<DepartmentView> departments() {
    return items(
            ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.departments(MOST))
                .value())
        .stream()
        .filter(DepartmentView::active)
        .toList();
  }

  private List<ChannelView> channels() {
    return items(
        ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.channels(MOST)).value());
  }

  private static <T> List<T> items(Listing<T> listing) {
    return listing == null ? List.of() : listing.items();
  }

  private static boolean asksForChannel(Act act) {
    return act.fields().stream().anyMatch(field -> field.name().equals("channel"));
  }

  private static boolean asks(Act act, FieldKind kind) {
    return act.fields().stream().anyMatch(field -> field.kind() == kind);
  }
}
