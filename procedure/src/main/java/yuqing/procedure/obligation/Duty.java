package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.Term;

/// A duty as it is on record, before its outcome is judged.
///
/// @param key see [Obligation#key]
/// @param window see [Obligation#window]
/// @param remindAt before due; may be before `opened`, then no reminder is sent
/// @param doneAt when what meets it occurred, on time or not
/// @param stop what withdrew it, if it was neither met nor past due by then
record Duty(
    ObligationCode code,
    String key,
    Optional<String> window,
    Term term,
    Instant clock,
    Instant opened,
    Instant due,
    boolean halved,
    Instant remindAt,
    Optional<Instant> doneAt,
    Optional<Withdrawal> stop) {

  Duty openedAt(Instant instant) {
    return new Duty(code, key, window, term, clock, instant, due, halved, remindAt, doneAt, stop);
  }

  Duty keyed(String newKey) {
    return new Duty(code, newKey, window, term, clock, opened, due, halved, remindAt, doneAt, stop);
  }

  Duty done(Optional<Instant> at) {
    return new Duty(code, key, window, term, clock, opened, due, halved, remindAt, at, stop);
  }

  /// Of two things that withdraw it the earlier does.
  Duty until(Optional<Withdrawal> another) {
    var earlier =
        Stream.concat(stop.stream(), another.stream()).min(Comparator.comparing(Withdrawal::at));
    return new Duty(code, key, window, term, clock, opened, due, halved, remindAt, doneAt, earlier);
  }

  /// Art. 10, raising and lowering: not met by an action at or before that instant, and not past
  /// due. At the due instant itself it is not past due.
  boolean withdrawn() {
    return stop.filter(each -> !metBy(each.at()) && !due.isBefore(each.at())).isPresent();
  }

  boolean withdrawnBy(Withdrawal withdrawal) {
    return withdrawn() && stop.orElseThrow().equals(withdrawal);
  }

  private boolean metBy(Instant instant) {
    return doneAt.filter(done -> !done.isAfter(instant)).isPresent();
  }

  /// What became of it by an instant.
  Obligation settle(Instant asOf) {
    var outcome = outcome(asOf);
    var met = outcome == Outcome.MET || outcome == Outcome.MET_LATE;
    var takenAway = stop.filter(each -> outcome == Outcome.WITHDRAWN);
    return new Obligation(
        code,
        key,
        window,
        clock,
        opened,
        due,
        halved,
        outcome,
        doneAt.filter(done -> met),
        term,
        Optional.of(remindAt).filter(each -> each.isAfter(opened)),
        takenAway.map(Withdrawal::at),
        takenAway.map(Withdrawal::by));
  }

  private Outcome outcome(Instant asOf) {
    if (withdrawn()) {
      return Outcome.WITHDRAWN;
    }
    if (doneAt.isPresent()) {
      return metBy(due) ? Outcome.MET : Outcome.MET_LATE;
    }
    return asOf.isAfter(due) ? Outcome.MISSED : Outcome.OPEN;
  }
}
