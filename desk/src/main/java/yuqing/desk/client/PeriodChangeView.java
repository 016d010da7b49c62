package yuqing.desk.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A heightened period after a change or before its removal, and the clocks that it concerns.
public record PeriodChangeView(PeriodView period, ConcernedClocks clocks) {

  /// @param startingFrom clocks that start at or after it follow the change
  /// @param startingBefore and before this
  /// @param keeping open obligations that keep their due
  /// @param moreKeeping whether there are more of those
  public record ConcernedClocks(
      Instant startingFrom,
      Instant startingBefore,
      List<ShortenedTerm> terms,
      List<KeptDeadline> keeping,
      boolean moreKeeping) {

    public ConcernedClocks {
      terms = Objects.requireNonNullElse(terms, List.of());
      keeping = Objects.requireNonNullElse(keeping, List.of());
    }
  }

  /// A time that a heightened period shortens.
  public record ShortenedTerm(String code, String label, Duration usually, Duration inThePeriod) {}

  /// An obligation that keeps its due.
  public record KeptDeadline(UUID incident, String number, String code, Instant due) {}
}
