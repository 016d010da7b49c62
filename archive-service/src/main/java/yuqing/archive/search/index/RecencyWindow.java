package yuqing.archive.search.index;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A stretch of months of receipt, in UTC, which the index looks through at once. A search goes
/// back in ever longer ones: what is common is found in the first, and what is rare in all of
/// them
/// together is little. So neither the time nor the memory of a search grows with the archive.
///
/// @param first null for as far back as there is anything
record RecencyWindow(YearMonth first, YearMonth last) {

  /// So many months are named each; of a longer window the years.
  private static final int MONTHS_NAMED = 4;

  /// The windows that together reach from a month back to the beginning, the newest first.
  static List<RecencyWindow> upTo(YearMonth month) {
    var older = month.minusMonths(MONTHS_NAMED);
    var january = older.withMonth(1);
    return List.of(
        new RecencyWindow(month, month),
        new RecencyWindow(older.plusMonths(1), month.minusMonths(1)),
        new RecencyWindow(january.minusYears(1), older),
        new RecencyWindow(january.minusYears(6), january.minusYears(1).minusMonths(1)),
        new RecencyWindow(null, january.minusYears(6).minusMonths(1)));
  }

  /// The month of an instant.
  static YearMonth monthOf(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }

  /// The tags of which an incident has one if it was received in it; some may have one that were
  /// received later. Empty where no tag is asked for.
  List<String> tags() {
    if (first == null) {
      return List.of();
    }
    return months() <= MONTHS_NAMED
        ? LongStream.range(0, months()).mapToObj(first::plusMonths).map(GramTags::month).toList()
        : IntStream.rangeClosed(first.getYear(), last.getYear()).mapToObj(GramTags::year).toList();
  }

  private long months() {
    return first.until(last, ChronoUnit.MONTHS) + 1;
  }

  /// Null where it has none.
  Instant start() {
    return first == null ? null : first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean isOneMonth() {
    return last.equals(first);
  }

  /// Shorter windows that together are this one, the newest first: its years, of one year the
  /// months.
  ///
  /// @param oldest month in which anything was received
  List<RecencyWindow> split(YearMonth oldest) {
    var from = first == null ? oldest : first;
    var parts = new ArrayList<RecencyWindow>();
    boolean byMonth = from.getYear() == last.getYear();
    var end = last;
    while (!end.isBefore(from)) {
      var begin = byMonth ? end : latest(from, end.withMonth(1));
      parts.add(new RecencyWindow(begin, end));
      end = begin.minusMonths(1);
    }
    return parts;
  }

  private static YearMonth latest(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }
}
