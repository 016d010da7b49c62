package yuqing.contracts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/// A time as people state it, who write minutes. In whole minutes it means that minute up to
/// before the next, in whole seconds that second, and never later than its recording; finer, that
/// exact instant.
///
/// Where a time must be at or after a bound (the discovery, the end of handling, the opening of a
/// window …) and the bound lies inside what was stated, the time counts as the bound.
///
/// @param stated as it was written down
/// @param recordedAt when it was recorded; what was stated means nothing later
public record StatedTime(Instant stated, Instant recordedAt) implements Comparable<StatedTime> {

  public StatedTime {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /// As it is taken when it is recorded: one up to a minute ahead of the clock is now.
  ///
  /// @param now by the clock of who records it
  public static Instant notAhead(Instant stated, Instant now) {
    boolean ahead = stated.isAfter(now) && !stated.isAfter(now.plus(Duration.ofMinutes(1)));
    return ahead ? now : stated;
  }

  /// The time as it counts beside these bounds: the latest of those that lie inside what was
  /// stated, else the instant that was stated. Each bound is compared with the stated time, never
  /// with the result for another bound.
  public Instant countsAs(Instant... bounds) {
    return Stream.of(bounds).filter(this::contains).max(Instant::compareTo).orElse(stated);
  }

  /// Whether it is at or after a bound, counted as in [#countsAs].
  public boolean reaches(Instant bound) {
    return !countsAs(bound).isBefore(bound);
  }

  private boolean contains(Instant bound) {
    return !bound.isBefore(stated)
        && !bound.isAfter(recordedAt)
        && (bound.equals(stated) || bound.isBefore(stated.plus(precision())));
  }

  /// By value: `…:00` and `…:00.000` are the same minute.
  private Duration precision() {
    if (stated.equals(stated.truncatedTo(ChronoUnit.MINUTES))) {
      return Duration.ofMinutes(1);
    }
    return stated.equals(stated.truncatedTo(ChronoUnit.SECONDS))
        ? Duration.ofSeconds(1)
        : Duration.ZERO;
  }

  /// Compares the stated times.
  @Override
  public int compareTo(StatedTime other) {
    return stated.compareTo(other.stated);
  }
}
