package yuqing.incident.formscan;

import java.time.Duration;

/// The time that the search of one file may take. It is asked between two attempts, each of which
/// is bounded by the size of its picture.
final class SearchTime {

  private final long endNanos;

  private SearchTime(long endNanos) {
    this.endNanos = endNanos;
  }

  static SearchTime of(Duration most) {
    return new SearchTime(System.nanoTime() + most.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - endNanos >= 0;
  }
}
