package yuqing.contracts.term;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The three levels of article 10, written as the number: 1 is the gravest.
public enum Level {
  /// 一级舆情
  ONE(1),
  /// 二级舆情
  TWO(2),
  /// 三级舆情
  THREE(3);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  @JsonValue
  public int number() {
    return number;
  }

  @JsonCreator
  public static Level of(int number) {
    for (var level : values()) {
      if (level.number == number) {
        return level;
      }
    }
    throw new IllegalArgumentException("a level is 1, 2 or 3, not " + number);
  }

  /// Levels add up: level 1 owes all that level 2 owes.
  public boolean atLeast(Level other) {
    return number <= other.number;
  }

  public Level graver(Level other) {
    return number <= other.number ? this : other;
  }
}
