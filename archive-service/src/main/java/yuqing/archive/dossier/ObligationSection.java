package yuqing.archive.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// Grade and duties as escalation-service published them. The archive judges nothing itself.
///
/// @param level of the incident; null until graded
/// @param provisional whether no person has decided yet; null until graded
/// @param grading every grade, the first first
/// @param returns of the report for facts that were missing, the first first
/// @param obligations in the order in which they opened
public record ObligationSection(
    Level level,
    Boolean provisional,
    List<Graded> grading,
    List<ReportReturn> returns,
    List<Duty> obligations) {

  /// A report returned to its reporter for facts, and which of them were stated.
  ///
  /// @param request 1, 2, 3 … within the incident
  /// @param facts asked for; null while only the answer has come in, as post and requestedAt
  /// @param missing of these; empty once all were stated
  /// @param answeredAt when the last of them was stated; null while one is missing
  public record ReportReturn(
      int request,
      List<String> facts,
      Post post,
      Instant requestedAt,
      List<String> missing,
      Instant answeredAt) {}

  /// An obligation and what became of it.
  ///
  /// @param key what opened it, unique within the incident
  /// @param window date or start of a window; null for one-off obligations
  /// @param level of the incident when it opened
  /// @param opened its clock's start; null while the opening has not come in
  /// @param metAt when it was done; null unless met
  /// @param missedAt when it was judged missed; stays when it is met afterwards
  /// @param withdrawnBy the action that withdrew it, such as `GRADE_CONFIRMED`
  /// @param judgedAt when the outcome was last judged
  /// @param explanation why it was missed; null where nobody has said so
  public record Duty(
      UUID id,
      ObligationCode code,
      String key,
      String window,
      int article,
      Post owner,
      String department,
      Level level,
      Instant opened,
      Instant due,
      Outcome outcome,
      Instant metAt,
      Instant missedAt,
      String withdrawnBy,
      Instant judgedAt,
      Explanation explanation) {}

  /// Why an obligation was missed, as said with the review or the closing.
  ///
  /// @param text null once erased
  public record Explanation(String text, Instant recordedAt, Recorder recordedBy) {}
}
