package yuqing.archive.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Outcome;

/// One duty as the timeline shows it, as far as the auditor must know. Takes the events of
/// escalation-service in the order of their publication; where its own alarms come in between makes
/// no difference.
///
/// @param outcome in force; `OPEN` while one is awaited, null while its opening has not come in
/// @param metAt of a `MET` or `MET_LATE` in force
/// @param owedSince when escalation-service last published that an outcome by this due is owed, by
///     its clock
/// @param heardAt when the archive consumed that, by its own clock
/// @param moved whether the clock moved since the outcome: any outcome may follow
/// @param suspected what the outcomes themselves show, whether or not an alarm was raised
/// @param raised the alarms
record AuditedObligation(
    Obligation obligation,
    Outcome outcome,
    Instant due,
    Instant metAt,
    Instant owedSince,
    Instant heardAt,
    boolean moved,
    List<AuditFinding> suspected,
    List<RaisedAlarm> raised) {

  static AuditedObligation unknown(Obligation obligation) {
    return new AuditedObligation(
        obligation, null, null, null, null, null, false, List.of(), List.of());
  }

  /// @param publishedAt when escalation-service recorded it
  /// @param consumedAt when the archive appended it
  AuditedObligation after(
      EscalationEvent event, Instant publishedAt, Instant consumedAt, Duration grace) {
    return switch (event) {
      case EscalationEvent.ObligationOpened it ->
          owed(it.obligation(), it.due(), publishedAt, consumedAt);
      case EscalationEvent.ObligationMoved it -> moved(it, publishedAt, consumedAt);
      case EscalationEvent.ObligationMet it ->
          judged(new Judged(Outcome.MET, it.due(), it.metAt(), it.judgedAt(), consumedAt), grace);
      case EscalationEvent.ObligationMissed it ->
          judged(new Judged(Outcome.MISSED, it.due(), null, it.judgedAt(), consumedAt), grace);
      case EscalationEvent.ObligationMetLate it ->
          judged(
              new Judged(Outcome.MET_LATE, it.due(), it.metAt(), it.judgedAt(), consumedAt), grace);
      case EscalationEvent.ObligationWithdrawn it ->
          judged(new Judged(Outcome.WITHDRAWN, due, null, it.judgedAt(), consumedAt), grace);
      case EscalationEvent.Graded _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.AlertOrdered _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _ ->
          this;
    };
  }

  private AuditedObligation owed(
      Obligation named, Instant by, Instant publishedAt, Instant consumedAt) {
    return new AuditedObligation(
        named, Outcome.OPEN, by, null, publishedAt, consumedAt, false, suspected, raised);
  }

  /// Another owner or article moves no clock. A missing outcome whose due moved stays until it is
  /// opened again.
  private AuditedObligation moved(
      EscalationEvent.ObligationMoved it, Instant publishedAt, Instant consumedAt) {
    var clockMoved = !it.due().equals(it.dueBefore()) || !it.opened().equals(it.openedBefore());
    return clockMoved
        ? new AuditedObligation(
            it.obligation(),
            outcome,
            it.due(),
            metAt,
            publishedAt,
            consumedAt,
            true,
            suspected,
            raised)
        : new AuditedObligation(
            it.obligation(), outcome, due, metAt, owedSince, heardAt, moved, suspected, raised);
  }

  private record Judged(Outcome as, Instant due, Instant metAt, Instant at, Instant consumedAt) {}

  private AuditedObligation judged(Judged now, Duration grace) {
    var found =
        Stream.concat(
                suspected.stream(),
                Stream.of(DutyFault.TWO_OUTCOMES, DutyFault.JUDGED_LATE)
                    .filter(fault -> now.due() != null && shows(fault, now, grace))
                    .map(fault -> new AuditFinding(fault, now.due(), now.at(), now.consumedAt()))
                    .filter(each -> suspected.stream().noneMatch(before -> same(before, each))))
            .toList();
    return new AuditedObligation(
        obligation, now.as(), now.due(), now.metAt(), owedSince, heardAt, false, found, raised);
  }

  private boolean shows(DutyFault fault, Judged now, Duration grace) {
    return switch (fault) {
      case TWO_OUTCOMES -> !moved && isSecond(now);
      case JUDGED_LATE -> outcome == Outcome.OPEN && now.at().isAfter(judgeable(now).plus(grace));
      case NO_OUTCOME -> false;
    };
  }

  /// Whether an outcome is in force upon which, without a move, the new one never follows. An act
  /// recorded late turns what was missed into met, moves the instant at which it was met, or
  /// withdraws the duty.
  private boolean isSecond(Judged now) {
    return switch (now.as()) {
      case MISSED ->
          outcome == Outcome.MISSED || outcome == Outcome.MET || outcome == Outcome.MET_LATE;
      case MET -> outcome == Outcome.MET && now.metAt().equals(metAt);
      case MET_LATE ->
          outcome == Outcome.MET || (outcome == Outcome.MET_LATE && now.metAt().equals(metAt));
      case WITHDRAWN -> outcome == Outcome.WITHDRAWN;
      case OPEN -> false;
    };
  }

  /// The earliest instant at which it could be judged: what came to be owed after its due, not
  /// before that.
  private Instant judgeable(Judged now) {
    return later(now.due(), owedSince);
  }

  /// Whatever the engine's own mark is: a lateness that was raised as a missing outcome while it
  /// lasted is not raised again.
  private Stream<AuditFinding> unraised() {
    return Stream.concat(missing(), suspected.stream())
        .filter(each -> raised.stream().noneMatch(each::sameAs))
        .filter(
            each ->
                each.fault() != DutyFault.JUDGED_LATE
                    || raised.stream().noneMatch(alarm -> missedIn(alarm, each.due())));
  }

  private Stream<AuditFinding> missing() {
    return outcome == Outcome.OPEN
        ? Stream.of(new AuditFinding(DutyFault.NO_OUTCOME, due, null, later(due, heardAt)))
        : Stream.of();
  }

  /// What is to be raised at last.
  List<AuditFinding> findings(Instant consumedUpTo, Duration grace) {
    return unraised().filter(each -> !each.from().plus(grace).isAfter(consumedUpTo)).toList();
  }

  /// From when, a grace later, there may be something to raise; null when there is nothing.
  Instant lookFrom() {
    return unraised().map(AuditFinding::from).min(Instant::compareTo).orElse(null);
  }

  AuditedObligation raised(RaisedAlarm alarm) {
    var all = Stream.concat(raised.stream(), Stream.of(alarm)).toList();
    return new AuditedObligation(
        obligation, outcome, due, metAt, owedSince, heardAt, moved, suspected, all);
  }

  /// Whether the outcome that this alarm misses is missing still.
  boolean misses(RaisedAlarm alarm) {
    return outcome == Outcome.OPEN && missedIn(alarm, due);
  }

  private static boolean missedIn(RaisedAlarm alarm, Instant due) {
    return alarm.fault() == DutyFault.NO_OUTCOME && alarm.due().equals(due);
  }

  private static boolean same(AuditFinding one, AuditFinding other) {
    return one.fault() == other.fault() && Objects.equals(one.due(), other.due());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
