package yuqing.desk.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.desk.act.Act;
import yuqing.desk.act.PermittedAct;
import yuqing.desk.client.AlertView;
import yuqing.desk.client.CompletenessView;
import yuqing.desk.client.EvidenceView;
import yuqing.desk.client.GradingView;
import yuqing.desk.client.IncidentView;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ObligationView;
import yuqing.desk.client.ObligationsView;
import yuqing.desk.client.TaskView;
import yuqing.desk.text.ShownCodes;

/// An incident as its page shows it.
///
/// @param acts that the reader may do now
/// @param departments names by code
/// @param now by the server's clock
public record CaseView(
    IncidentView incident,
    LoadedPart<ObligationsView> obligations,
    LoadedPart<GradingView> grading,
    LoadedPart<List<ReplyText>> replies,
    LoadedPart<Listing<EvidenceView>> evidence,
    LoadedPart<Listing<AlertView>> alerts,
    LoadedPart<CompletenessView> completeness,
    LoadedPart<CaseTimeline> timeline,
    LoadedPart<Listing<TaskView>> tasks,
    CasePapers papers,
    Map<Act, PermittedAct> acts,
    Map<String, String> departments,
    Instant now) {

  /// Before a difference's number, in the key of what an alert is about.
  private static final String OF_DIFFERENCE = "difference/";

  private static final Set<Act> ABOUT_ONE_THING =
      EnumSet.of(
          Act.REPLY_DECIDED,
          Act.REPLY_DELIVERED,
          Act.PUBLICATION_REQUESTED,
          Act.EVIDENCE_ADDED,
          Act.REVIEW_MEETING_HELD,
          Act.DOSSIER_CLOSED,
          Act.MERGED,
          Act.RESULT_DECIDED,
          Act.DIFFERENCE_SETTLED,
          Act.GRADE_CONFIRMED);

  public UUID id() {
    return incident.id();
  }

  /// The grade in force as the service that decides it has it; incident-service learns of it a
  /// moment later, and is asked where the other is unavailable.
  public Integer level() {
    return grading.isThere() ? Integer.valueOf(grading.value().level()) : incident.level();
  }

  public String departmentName(String code) {
    return code == null ? "" : departments.getOrDefault(code, code);
  }

  /// Still to be done, by due.
  public List<ObligationView> owed() {
    return obligations.isThere()
        ? obligations.value().obligations().stream().filter(ObligationView::isOwed).toList()
        : List.of();
  }

  public List<ObligationView> settled() {
    return obligations.isThere()
        ? obligations.value().obligations().stream().filter(each -> !each.isOwed()).toList()
        : List.of();
  }

  /// The form of the act that meets an obligation of that code; null where the reader may not do it
  /// now.
  public String meetingForm(String obligation) {
    return acts.entrySet().stream()
        .filter(each -> each.getValue().meets().contains(obligation))
        .filter(each -> !each.getKey().fields().isEmpty())
        .findFirst()
        .map(each -> formOf(each.getKey(), each.getValue()))
        .orElse(null);
  }

  /// The form of an act; null where the reader may not do it now, or it has a page of its own.
  String formOf(Act act) {
    var permitted = acts.get(act);
    return permitted == null || act.fields().isEmpty() ? null : formOf(act, permitted);
  }

  private String formOf(Act act, PermittedAct permitted) {
    var form = "/incidents/" + id() + "/acts/" + act.name();
    return permitted.number().isEmpty() ? form : form + "?n=" + permitted.number();
  }

  public boolean may(String act) {
    return acts.keySet().stream().anyMatch(each -> each.name().equals(act));
  }

  /// Those that are about the incident as a whole; the others lie beside what they are about.
  public List<Act> plainActs() {
    return acts.keySet().stream().filter(act -> !ABOUT_ONE_THING.contains(act)).toList();
  }

  /// Whether the page has a part for them: a reader who may not see tasks has none.
  public boolean showsTasks() {
    return tasks.isThere() || tasks.unavailable() != null;
  }

  public boolean mayAddEvidence() {
    return acts.containsKey(Act.EVIDENCE_ADDED);
  }

  /// Whether the page of review and closing has something to record.
  public boolean mayConclude() {
    return acts.containsKey(Act.REVIEW_MEETING_HELD) || acts.containsKey(Act.DOSSIER_CLOSED);
  }

  /// 零报告 takes one click.
  public boolean mayReportNoChange() {
    return acts.containsKey(Act.INFORMATION_EXCHANGED);
  }

  /// What 零报告 sends; a double click is recorded once.
  public String noChangeValues() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("noChange", "true")
        .put("key", UUID.randomUUID().toString())
        .toString();
  }

  /// Where escalation-service is unavailable, what is owed is not known, and an alert counts until
  /// notification-service ends it.
  public ListedAlerts listedAlerts() {
    return alerts.isThere()
        ? ListedAlerts.of(alerts.value().items(), this::isOwed)
        : new ListedAlerts(List.of(), List.of());
  }

  private boolean isOwed(AlertView alert) {
    var key = Objects.toString(alert.obligationKey(), "");
    if (key.startsWith(OF_DIFFERENCE)) {
      return incident.differences().stream().anyMatch(each -> key.equals(OF_DIFFERENCE + each.n()));
    }
    return !obligations.isThere()
        || owed().stream()
            .anyMatch(
                duty -> key.equals(duty.key()) && Objects.equals(duty.window(), alert.window()));
  }

  /// What a button without a form sends; a double click is recorded once.
  public String newKey() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", UUID.randomUUID().toString())
        .toString();
  }

  /// The facts that the reporter is asked for, in the reader's words.
  public String requestedFacts(Locale language) {
    return incident.factsRequested().stream()
        .map(fact -> ShownCodes.in("fact", fact, language))
        .collect(Collectors.joining("、"));
  }

  /// What names the obligation to the page of its why, as JSON.
  public String whyValues(ObligationView duty) {
    var values = JsonNodeFactory.instance.objectNode().put("key", duty.key());
    if (duty.window() != null) {
      values.put("window", duty.window());
    }
    return values.toString();
  }
}
