package yuqing.escalation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Finds periods of heightened duty: the current ones a page at a time, or one with its history.
@ApplicationScoped
class PeriodSearch {

  private final HeightenedPeriods periods;

  PeriodSearch(HeightenedPeriods periods) {
    this.periods = periods;
  }

  /// The last one of the page before.
  private record After(Instant from, UUID period) {
    static After read(String cursor) {
      return Cursor.decode(
          cursor,
          2,
          parts -> new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    static String cursor(HeightenedPeriodRow row) {
      return Cursor.encode(row.fromAt.toString(), row.period.toString());
    }
  }

  /// @param cursor null for the first page
  @Transactional
  Page<PeriodAnswer> page(String cursor, int limit) {
    var after = After.read(cursor);
    var found =
        after == null
            ? periods.current(null, null, limit + 1)
            : periods.current(after.from, after.period, limit + 1);
    return Page.of(found, limit, After::cursor).map(PeriodAnswer::of);
  }

  /// One with its history, also a removed one; empty where it was never set.
  @Transactional
  Optional<PeriodAnswer> find(UUID period) {
    return Optional.of(periods.history(period))
        .filter(history -> !history.isEmpty())
        .map(PeriodAnswer::of);
  }
}
