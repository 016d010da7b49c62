package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.DecisionEvent.GradeReasoned;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// Grade and duties as escalation-service published them. The archive judges nothing itself.
///
/// @param level of the incident; as stated of one that was over before it was entered; null until
///     graded
/// @param provisional whether no person has decided yet; null until graded
/// @param grading every grade with the reason of a person's decision, the first first
/// @param returns of the report for facts that were missing, the first first
/// @param obligations in the order in which they opened
public record ObligationSection(
    @MayBeAbsent Level level,
    @MayBeAbsent Boolean provisional,
    List<GradeEntry> grading,
    List<ReportReturn> returns,
    List<Duty> obligations) {

  /// A grade, and why a person decided it.
  ///
  /// @param reason in the words of the person who decided; null for a grade by rule, and while the
  ///     words have not come in or once they are erased
  /// @param person the roster's id of who decided; null as the reason
  public record GradeEntry(
      @JsonUnwrapped Graded graded, @MayBeAbsent String reason, @MayBeAbsent String person) {

    /// @param reasoned of the decision; null where there is none
    static GradeEntry of(Graded graded, GradeReasoned reasoned) {
      return reasoned == null
          ? new GradeEntry(graded, null, null)
          : new GradeEntry(graded, reasoned.reason(), reasoned.person());
    }
  }

  /// A report returned to its reporter for facts, and which of them were stated.
  ///
  /// @param request 1, 2, 3 … within the incident
  /// @param facts asked for; null while the request has not come in, as post and requestedAt
  /// @param question in the words of the person who asks; null while they have not come in or once
  ///     they are erased
  /// @param person the roster's id of who asks; null as the question
  /// @param missing of these; empty once all were stated
  /// @param answeredAt when the last of them was stated; null while one is missing
  public record ReportReturn(
      int request,
      @MayBeAbsent List<String> facts,
      @MayBeAbsent String question,
      @MayBeAbsent Post post,
      @MayBeAbsent String person,
      @MayBeAbsent Instant requestedAt,
      @MayBeAbsent List<String> missing,
      @MayBeAbsent Instant answeredAt) {

    static ReportReturn unknown(int request) {
      return new ReportReturn(request, null, null, null, null, null, null, null);
    }

    /// What is missing is all of it, unless an answer has come in before.
    ReportReturn requested(List<String> of, Post by, Instant at) {
      var open = missing == null ? of : missing;
      return new ReportReturn(request, of, question, by, person, at, open, answeredAt);
    }

    ReportReturn asked(String words, String by) {
      return new ReportReturn(request, facts, words, post, by, requestedAt, missing, answeredAt);
    }

    ReportReturn stated(List<String> open, Instant at) {
      return new ReportReturn(request, facts, question, post, person, requestedAt, open, at);
    }
  }

  /// An obligation and what became of it.
  ///
  /// @param owner, department who owed it at its due; while that has not passed, who owes it now
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
      @MayBeAbsent String window,
      int article,
      Post owner,
      String department,
      @MayBeAbsent Level level,
      @MayBeAbsent Instant opened,
      @MayBeAbsent Instant due,
      @MayBeAbsent Outcome outcome,
      @MayBeAbsent Instant metAt,
      @MayBeAbsent Instant missedAt,
      @MayBeAbsent String withdrawnBy,
      @MayBeAbsent Instant judgedAt,
      @MayBeAbsent Explanation explanation) {}

  /// Why an obligation was missed, as said with the review or the closing.
  ///
  /// @param text null once erased
  public record Explanation(@MayBeAbsent String text, Instant recordedAt, Recorder recordedBy) {}
}
