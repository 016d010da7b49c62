package yuqing.bench.search;

import java.util.List;

/// The first page of what was found, and how long it took.
record FoundPage(List<String> incidents, long nanos) {

  /// Rows of a page, as asked for from each engine.
  static final int ROWS = 20;
}
