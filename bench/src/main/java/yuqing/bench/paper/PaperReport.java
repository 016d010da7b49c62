package yuqing.bench.paper;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What was measured, as a table with the goals.
final class PaperReport {

  private static final double BARE_AT_LEAST = 0.8;
  private static final double CHROMIUM_AT_LEAST = 3;

  private final PrintStream out;
  private final Map<PaperKind, PrintRates> rates = new EnumMap<>(PaperKind.class);

  PaperReport(PrintStream out) {
    this.out = out;
  }

  void add(PaperKind kind, PrintRates measured) {
    rates.put(kind, measured);
  }

  /// @param byChromium whether it was installed
  void print(boolean byChromium, HeapCourse heap) {
    out.println();
    line("a second", "archive", "beside", "ratio", "goal");
    rates.forEach(
        (kind, measured) -> {
          double archive = PrintRates.median(measured.archive());
          line(
              kind.plural() + ", the renderer alone",
              "%.1f".formatted(archive),
              "%.1f".formatted(PrintRates.median(measured.bare())),
              "%.2f".formatted(measured.ratioToBare()),
              ">= " + BARE_AT_LEAST);
          if (byChromium) {
            line(
                kind.plural() + ", Chromium",
                "%.1f".formatted(archive),
                "%.2f".formatted(measured.chromium()),
                "%.1f".formatted(measured.ratioToChromium()),
                ">= %.0f".formatted(CHROMIUM_AT_LEAST));
          }
        });
    if (!byChromium) {
      out.println("Chromium: not measured, none is on the path");
    }
    out.printf(
        Locale.ROOT,
        "heap in use after %s: %s (of %d MiB)%n",
        heap.points().stream()
            .map(point -> "%d: %.1f MiB".formatted(point.papers(), point.bytes() / 1048576.0))
            .collect(Collectors.joining(", ")),
        heap.isFlat() ? "flat" : "NOT FLAT",
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private void line(Object... cells) {
    out.printf(Locale.ROOT, "%-32s %10s %10s %8s %8s%n", cells);
  }
}
