package yuqing.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;

/// The events that escalation-service publishes on `yuqing.escalation.v1`, keyed by incident id.
/// They hold only ids, codes, times and posts.
public sealed interface EscalationEvent extends EventData {

  /// The obligation that an event concerns.
  ///
  /// @param id never changes, whatever moves
  /// @param key what opened it, readable and unique within the incident, such as
  ///     `file-result/end-1`
  /// @param window date of a day's window, or start of a four-hour one; null for one-off
  ///     obligations
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

  /// @param proposal the grade by rule for the current facts, beside a person's decision
  /// @param missingFacts names of those of scope, impact and aptToSpread that the report left out
  /// @param post of the person who decided; null for a grade by rule
  /// @param provisional true until a person has decided
  /// @param edition the policy edition's date in force at discovery
  /// @param editionHash SHA-256 of that edition's file
  /// @param dossierParts what the dossier must have at this level before it is closed, by that
  ///     edition; absent in older events, where [DossierPart#usualAt] applies
  /// @param requiredParts the same, each with its article and the post that owes it; absent in
  ///     older events, where [DossierPart#usual] applies
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
      String editionHash,
      @MayBeAbsent List<DossierPart> dossierParts,
      @MayBeAbsent List<RequiredPart> requiredParts)
      implements EscalationEvent {

    /// A grade whose edition says of the parts no more than which there are.
    public Graded(
        Level level,
        Level previous,
        DecidedBy decidedBy,
        Level proposal,
        String rule,
        int article,
        List<String> missingFacts,
        boolean provisional,
        Post post,
        Instant decidedAt,
        LocalDate edition,
        String editionHash,
        List<DossierPart> dossierParts) {
      this(
          level,
          previous,
          decidedBy,
          proposal,
          rule,
          article,
          missingFacts,
          provisional,
          post,
          decidedAt,
          edition,
          editionHash,
          dossierParts,
          null);
    }

    /// What the dossier must have at this level, also where an older event says less.
    public List<RequiredPart> partsInForce() {
      if (requiredParts != null) {
        return requiredParts;
      }
      var parts = dossierParts == null ? DossierPart.usualAt(level) : dossierParts;
      return parts.stream().map(DossierPart::usual).toList();
    }
  }

  /// The report was returned: the person who reported is to state the facts named. It changes no
  /// level and stops no clock; the question itself is in `decision.facts-asked`.
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

  /// The facts that a request still waits for. The newest event of a request is in force; the
  /// request is answered when nothing is missing.
  ///
  /// @param request that of `escalation.facts-requested`
  /// @param missing of the facts asked for those that are not stated yet
  /// @param answeredAt when the last of them was stated; null while one is missing
  @EventType("escalation.facts-stated")
  record FactsStated(int request, List<String> missing, @MayBeAbsent Instant answeredAt)
      implements EscalationEvent {}

  /// @param opened the clock's start according to the procedure
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

  /// @param judgedLate true when the service was stopped at due and judged this afterwards
  @EventType("escalation.obligation-missed")
  record ObligationMissed(Obligation obligation, Instant due, Instant judgedAt, boolean judgedLate)
      implements EscalationEvent {}

  @EventType("escalation.obligation-met-late")
  record ObligationMetLate(Obligation obligation, Instant due, Instant metAt, Instant judgedAt)
      implements EscalationEvent {}

  /// @param cause the action that withdrew it, such as `GRADE_CONFIRMED` or `HANDLING_ENDED`
  @EventType("escalation.obligation-withdrawn")
  record ObligationWithdrawn(Obligation obligation, Instant judgedAt, String cause)
      implements EscalationEvent {}

  /// Its clock moved: an end was corrected, a nearer ground applies, or the owner changed.
  @EventType("escalation.obligation-moved")
  record ObligationMoved(
      Obligation obligation,
      Instant openedBefore,
      Instant dueBefore,
      Instant opened,
      Instant due,
      Instant judgedAt)
      implements EscalationEvent {}

  /// One step of the ladder.
  ///
  /// @param after time since the order; the step is skipped if the alert is acknowledged by then
  record Rung(Post post, String department, Duration after) {}

  /// The whole plan of an alert: who is notified, after how long without acknowledgement, and who
  /// is next.
  ///
  /// @param alert id of the plan; with post and rung it is the key that prevents duplicate
  ///     deliveries
  /// @param number the incident's number as people use it, such as `YQ-2026-00012`
  /// @param level the incident's current level
  /// @param halved whether the time was halved, in a heightened period (article 8)
  /// @param judgement of which this is one order: what it has for one person is one message
  /// @param orders how many that judgement has, this one included
  @EventType("escalation.alert-ordered")
  record AlertOrdered(
      UUID alert,
      AlertCause cause,
      String number,
      Obligation obligation,
      Level level,
      Instant due,
      Instant orderedAt,
      List<Rung> ladder,
      @MayBeAbsent Boolean halved,
      @MayBeAbsent UUID judgement,
      @MayBeAbsent Integer orders)
      implements EscalationEvent {

    /// As one of a judgement's orders.
    public AlertOrdered ofJudgement(UUID made, int orders) {
      return new AlertOrdered(
          alert, cause, number, obligation, level, due, orderedAt, ladder, halved, made, orders);
    }
  }
}
