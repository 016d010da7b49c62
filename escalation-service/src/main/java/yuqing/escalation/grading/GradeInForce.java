package yuqing.escalation.grading;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Post;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;

/// How an incident got its level: by whom and when.
///
/// @param post that decided; null for a grade by rule
/// @param reason a person's own words; null for a grade by rule
record GradeInForce(DecidedBy decidedBy, Post post, String reason, Instant decidedAt) {

  /// Finds who decided the level in force.
  ///
  /// @param judgedAt the judgement of the same file at an earlier instant
  static GradeInForce of(CaseFile file, Judgement now, Function<Instant, Judgement> judgedAt) {
    var decisions =
        file.events().stream()
            .filter(CaseEvent.GradeConfirmed.class::isInstance)
            .map(CaseEvent.GradeConfirmed.class::cast)
            .toList();
    if (decisions.isEmpty()) {
      return byRule(
          regradings(file, Instant.MIN).reversed().stream().findFirst().orElse(receipt(file)));
    }
    var last = decisions.getLast();
    if (last.level() == now.level()) {
      return new GradeInForce(DecidedBy.PERSON, last.by(), last.reason(), last.at());
    }
    // After a decision only a change to ideology or a merge moves the level, and only upwards.
    return byRule(
        regradings(file, last.at()).stream()
            .filter(at -> judgedAt.apply(at).level() == now.level())
            .findFirst()
            .orElse(last.at()));
  }

  private static GradeInForce byRule(Instant at) {
    return new GradeInForce(DecidedBy.RULE, null, null, at);
  }

  private static Instant receipt(CaseFile file) {
    return file.report().receivedAt();
  }

  /// The instants at or after one at which the rule looked at the case again.
  private static List<Instant> regradings(CaseFile file, Instant from) {
    return file.events().stream()
        .filter(each -> each instanceof CaseEvent.Amended || each instanceof CaseEvent.Absorbed)
        .map(CaseEvent::recordedAt)
        .filter(at -> !at.isBefore(from))
        .toList();
  }
}
