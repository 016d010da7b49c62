package yuqing.contracts;

import java.time.Instant;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// The prose of decisions made in escalation-service, published on `yuqing.decision.v1`, keyed by
/// incident id, for the dossier. Each comes with an event of `yuqing.escalation.v1` that has the
/// same decision without its words; both are of one source and share its sequence.
public sealed interface DecisionEvent extends EventData {

  /// Why a person decided the level. `escalation.graded` with the same `decidedAt` has what came
  /// of it.
  ///
  /// @param decision 1, 2, 3 … within the incident
  /// @param level decided
  /// @param reason in the person's own words
  /// @param person the roster's id of the person who decided; null where the token names none
  @EventType("decision.grade-reasoned")
  record GradeReasoned(
      int decision,
      Level level,
      @FreeText String reason,
      Post post,
      @MayBeAbsent String person,
      Instant decidedAt)
      implements DecisionEvent {}

  /// What a person asked when a report was returned for facts.
  ///
  /// @param request that of `escalation.facts-requested`
  /// @param question in the person's own words
  /// @param person the roster's id of the person who asks; null where the token names none
  @EventType("decision.facts-asked")
  record FactsAsked(
      int request,
      @FreeText String question,
      Post post,
      @MayBeAbsent String person,
      Instant askedAt)
      implements DecisionEvent {}
}
