package yuqing.procedure.policy;

import java.util.Optional;
import yuqing.contracts.term.Level;

/// Which incidents owe an obligation; written in the policy in lower case with hyphens.
public enum OwingCondition {
  ALWAYS(null),
  LEVEL_3(Level.THREE),
  LEVEL_2(Level.TWO),
  LEVEL_1(Level.ONE),
  SUDDEN_AND_GRAVE(null);

  private final Level level;

  OwingCondition(Level level) {
    this.level = level;
  }

  /// The level from which on it is owed; empty where the level does not matter.
  public Optional<Level> level() {
    return Optional.ofNullable(level);
  }
}
