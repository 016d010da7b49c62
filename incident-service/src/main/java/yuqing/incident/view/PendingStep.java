package yuqing.incident.view;

/// A step that somebody has to take before an incident goes on, by which a list is filtered. Each
/// names the incidents in HQL over `Incident i`, in words and not by parameters: the indexes that
/// are made for it hold these alone.
enum PendingStep {
  /// The group office takes over or sets aside what a second report states otherwise.
  DIFFERENCE("i.id in (select d.incidentId from DifferenceState d where d.decision is null)"),
  /// The department states facts that it was asked for.
  FACTS("i.id in (select f.incidentId from PendingFactsRequest f)"),
  /// The admin office decides on a draft.
  REPLY_DECISION("i.id in (select r.incidentId from Reply r where r.state = DRAFTED)"),
  /// The department drafts again what was returned.
  REPLY_RETURNED(
      "i.id in (select r.incidentId from Reply r where r.state = RETURNED and not exists"
          + " (select 1 from Reply l where l.incidentId = r.incidentId and l.n > r.n))"),
  /// The group office decides on a filed result.
  RESULT_DECISION("i.end.text is not null and i.end.decision is null"),
  /// The department head files again what was returned.
  RESULT_RETURNED("i.end.decision = RETURNED");

  private final String condition;

  PendingStep(String condition) {
    this.condition = condition;
  }

  String condition() {
    return "(" + condition + ")";
  }
}
