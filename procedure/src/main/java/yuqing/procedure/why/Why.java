package yuqing.procedure.why;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEdition;

/// Why an obligation has its outcome: its inputs, how its time was counted, and what would
/// change it.
///
/// @param obligation as judged
/// @param edition by which it was judged
/// @param rule what the edition defines for it
/// @param inputs of the record, in order of when they occurred
/// @param steps from the clock's start to the due instant, in order
/// @param changes what would change it; empty where nothing would
/// @param asOf the instant at which it was judged
public record Why(
    Obligation obligation,
    PolicyEdition edition,
    ObligationRule rule,
    List<Input> inputs,
    List<Step> steps,
    List<Change> changes,
    Instant asOf) {

  public Why {
    Objects.requireNonNull(obligation, "obligation");
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
  }

  /// A thing on record that bears on it.
  public sealed interface Input {

    Instant at();

    /// The public item was discovered.
    record Discovered(Instant at) implements Input {}

    /// The report was received, and graded by rule immediately.
    record Received(Instant at) implements Input {}

    /// It came to have another level.
    ///
    /// @param by what was recorded; null for the grade by rule at the receipt
    record Stood(Instant at, Level level, Action by) implements Input {}

    /// It has counted as sudden and grave since (article 9).
    record Flagged(Instant at) implements Input {}

    /// Something was recorded that starts its clock, meets it or withdraws it.
    ///
    /// @param at when it occurred
    /// @param recordedAt when it became known
    record Recorded(Instant at, Action action, Instant recordedAt) implements Input {}

    /// Its clock started in this period (article 8).
    record Heightened(Instant at, HeightenedPeriod period) implements Input {}
  }

  /// One step of counting.
  ///
  /// @param at the instant that the counting has reached after it
  /// @param length how long it is; null for a step to an instant of the calendar
  public record Step(Kind kind, Instant at, Duration length) {

    public enum Kind {
      /// The clock starts.
      CLOCK,
      /// The time that the edition gives.
      GIVEN,
      /// The same, divided because of a heightened period (article 8).
      SHORTENED,
      /// Too little of the first day was left for it to count.
      DAY_LEFT_OUT,
      /// The day's or the stretch's window opens.
      WINDOW_OPENS,
      /// Midnight in the school's zone.
      DAY_ENDS,
      DUE
    }
  }

  /// What would change it.
  public enum Change {
    /// Recording what meets it.
    DONE,
    /// Recording what meets it: past due it is done late.
    DONE_LATE,
    /// Recording late what was done in time: a missed one turns into one met.
    DONE_IN_TIME_RECORDED_LATE,
    /// Recording that it was done earlier than is known.
    DONE_EARLIER,
    /// Lowering the level below the one that owes it: withdrawn.
    LOWERED,
    /// The end of handling: an open window is withdrawn.
    HANDLING_ENDED,
    /// A correction of the end of handling: it moves.
    END_CORRECTED,
    /// A reopening: withdrawn, the next end opens a new one.
    REOPENED,
    /// A merge into another incident: withdrawn.
    MERGED
  }
}
