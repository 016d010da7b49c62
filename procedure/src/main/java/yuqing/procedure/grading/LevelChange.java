package yuqing.procedure.grading;

import java.time.Instant;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;

/// From this instant on the incident has this level.
///
/// @param by what was recorded; null for the first grade, made by rule at the receipt
public record LevelChange(Instant at, Level level, Action by) {}
