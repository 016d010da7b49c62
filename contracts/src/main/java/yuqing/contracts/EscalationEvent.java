package yuqing.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What escalation-service says on `yuqing.escalation.v1`, keyed by incident id: ids, codes, times
/// and posts
/// only.
public sealed interface EscalationEvent extends EventData {

  /// The obligation an event speaks of.
  ///
  /// @param id for life, whatever moves
  /// @param key what opened it, readable and unique within the incident, such as
  /// `file-result/end-1`
  /// @param window date of a day's window, or start of a four-hour one; null for one-off
  /// obligations
  /// @param department whose post owes it
  record Obligation(
      UUID id,
      ObligationCode code,
      String key,
      @MayBeAbsent String window,
      int article,
      Post owner,
      String department) {}

  /// Who decided a grade.
  enum DecidedBy {
    RULE,
    PERSON
  }

  /// @param proposal what the rule says of the facts as they stand, beside a person's decision
  /// @param missingFacts names of those of scope, impact and aptToSpread that the report left out
  /// @param post of the person who decided; null for a grade by rule
  /// @param provisional true until a person has decided
  /// @param edition the policy edition's date in force at discovery
  /// @param editionHash SHA-256 of that edition's file
  @EventType("escalation.graded")
  record Graded(
      Level level,
      @MayBeAbsent Level previous,
      DecidedBy decidedBy,
      Level proposal,
      String rule,
      int article,
      List<String> missingFacts,
      boolean provisional,
      @MayBeAbsent Post post,
      Instant decidedAt,
      LocalDate edition,
      String editionHash)
      implements EscalationEvent {}

  /// The report was returned: whoever reported is to state the facts named. It changes no level
  /// and stops no clock; the question itself stands in escalation-service alone.
  ///
  /// @param number the incident's, such as `YQ-2026-00012`
  /// @param request 1, 2, 3 … within the incident
  /// @param facts names as `PATCH /incidents/{id}` has them, such as `scope`
  /// @param post of the person who asks
  /// @param department concerned
  @EventType("escalation.facts-requested")
  record FactsRequested(
      String number,
      int request,
      List<String> facts,
      Post post,
      String department,
      Instant requestedAt)
      implements EscalationEvent {}

  /// What a request still waits for, as the record now has it. The newest of a request holds, and
  /// the request is answered while nothing is missing.
  ///
  /// @param request that of `escalation.facts-requested`
  /// @param missing of the facts asked for those that are not stated yet
  /// @param answeredAt when the last of them was stated; null while one is missing
  @EventType("escalation.facts-stated")
  record FactsStated(int request, List<String> missing, @MayBeAbsent Instant answeredAt)
      implements EscalationEvent {}

  /// @param opened the clock's start as the procedure says it
  @EventType("escalation.obligation-opened")
  record ObligationOpened(
      Obligation obligation, Level level, Instant opened, Instant due, LocalDate edition)
      implements EscalationEvent {}

  @EventType("escalation.obligation-due-soon")
  record ObligationDueSoon(Obligation obligation, Instant due, Instant judgedAt)
      implements EscalationEvent {}

  @EventType("escalation.obligation-met")
  record ObligationMet(Obligation obligation, Instant due, Instant metAt, Instant judgedAt)
      implements EscalationEvent {}

  /// @param judgedLate true when the machine was stopped at due and this was made up for afterwards
  @EventType("escalation.obligation-missed")
  record ObligationMissed(Obligation obligation, Instant due, Instant judgedAt, boolean judgedLate)
      implements EscalationEvent {}

  @EventType("escalation.obligation-met-late")
  record ObligationMetLate(Obligation obligation, Instant due, Instant metAt, Instant judgedAt)
      implements EscalationEvent {}

  /// @param cause the action that took it away, such as `GRADE_CONFIRMED` or `HANDLING_ENDED`
  @EventType("escalation.obligation-withdrawn")
  record ObligationWithdrawn(Obligation obligation, Instant judgedAt, String cause)
      implements EscalationEvent {}

  /// Its clock moved: an end was corrected, a nearer ground stands, the owner changed.
  @EventType("escalation.obligation-moved")
  record ObligationMoved(
      Obligation obligation,
      Instant openedBefore,
      Instant dueBefore,
      Instant opened,
      Instant due,
      Instant judgedAt)
      implements EscalationEvent {}

  /// One rung of the ladder.
  ///
  /// @param after how long after the order, if nobody has acknowledged by then
  record Rung(Post post, String department, Duration after) {}

  /// The whole plan of an alert: who is told, after how long without acknowledgement, who is next.
  ///
  /// @param alert id of the plan; with post and rung the key by which deliveries are not doubled
  /// @param number the incident's, such as `YQ-2026-00012`: what people call it by
  /// @param level at which the incident stands
  @EventType("escalation.alert-ordered")
  record AlertOrdered(
      UUID alert,
      AlertCause cause,
      String number,
      Obligation obligation,
      Level level,
      Instant due,
      Instant orderedAt,
      List<Rung> ladder)
      implements EscalationEvent {}
}
