package yuqing.bench.search;

import java.io.PrintStream;
import java.util.Locale;

/// What was measured, as a table with the goals.
///
/// @param few, many times of the archive with a tenth of the dossiers and with all
/// @param scan of a few queries of each kind that words alone decide
/// @param similar `POST /search/similar` with all dossiers
/// @param checked first pages that were compared with those of the scan
/// @param same of these the same
record SearchReport(
    int dossiers,
    SearchTimes few,
    SearchTimes many,
    SearchTimes scan,
    SearchTimes lucene,
    SearchTimes similar,
    int checked,
    int same) {

  private static final int P95_MS = 50;
  private static final int GROWTH = 2;

  /// Whether the archive found what the scan did, and in its order.
  boolean isRight() {
    return same == checked;
  }

  void print(PrintStream out) {
    out.println();
    line(
        out,
        "ms, p50 / p95",
        "%d dossiers".formatted(dossiers / 10),
        "%d".formatted(dossiers),
        "Lucene",
        "scan, p50");
    for (var kind : many.kinds()) {
      line(
          out,
          kind,
          pair(few, kind),
          pair(many, kind),
          pair(lucene, kind),
          number(scan.millis(kind, 50)));
    }
    line(
        out,
        "all together, p95",
        number(few.millis(95)),
        number(many.millis(95)),
        number(lucene.millis(95)),
        number(scan.millis(50)));
    out.printf(Locale.ROOT, "p95 %.1f ms (goal at 1000000: <= %d)%n", many.millis(95), P95_MS);
    out.printf(
        Locale.ROOT,
        "growth of p95 for 10 times the rows %.2f (goal <= %d)%n",
        many.millis(95) / few.millis(95),
        GROWTH);
    out.printf(
        Locale.ROOT,
        "beside Lucene %.1f times its p95; beside the scan 1/%.0f of its p50%n",
        many.millis(95) / lucene.millis(95),
        scan.millis(50) / many.millis(50));
    out.printf(
        Locale.ROOT,
        "similar incidents p50 %.1f ms, p95 %.1f ms%n",
        similar.millis(50),
        similar.millis(95));
    out.printf("first pages as the scan has them: %d of %d%n", same, checked);
  }

  private static String pair(SearchTimes times, String kind) {
    return number(times.millis(kind, 50)) + " / " + number(times.millis(kind, 95));
  }

  private static String number(double millis) {
    return Double.isNaN(millis) ? "-" : "%.1f".formatted(millis);
  }

  private static void line(PrintStream out, Object... cells) {
    out.printf(Locale.ROOT, "%-32s %18s %18s %18s %12s%n", cells);
  }
}
