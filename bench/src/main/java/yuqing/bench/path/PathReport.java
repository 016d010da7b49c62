package yuqing.bench.path;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.bench.path.SuiteCounter.Kind;

/// What was measured, as a table for people and as JSON for a comparison with a later run.
record PathReport(WarmUp warmUp, CounterSpan idle, List<RateResult> rates, FloorResult floors) {

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%nwarmed up with %d reports, processor ms for one of them, block by block: %s%s%n",
        warmUp.reports(),
        blocks(),
        warmUp.steady() ? "" : " (not yet steady)");
    out.printf(
        Locale.ROOT,
        "without reports, taken off below: %.0f processor ms and %.0f commits a second%n",
        idlePerSecond(Kind.PROCESSOR_MS),
        idlePerSecond(Kind.COMMITS));
    if (!warmUp.atRest()) {
      out.println("the suite was not at rest then: the net costs below are too low");
    }
    rates.forEach(rate -> remark(rate, out));
    out.println();
    out.print(" ".repeat(FigureLine.NAME_WIDTH));
    rates.forEach(rate -> printHead(rate.perSecond() + "/s", out));
    printHead("floor", out);
    out.println();
    rows().forEach(row -> out.println(FigureLine.of(row, rates.size())));
  }

  private static void printHead(String head, PrintStream out) {
    out.printf(Locale.ROOT, "%" + FigureLine.CELL_WIDTH + "s", head);
  }

  private String blocks() {
    return warmUp.blockMs().stream()
        .map(each -> String.format(Locale.ROOT, "%.0f", each))
        .collect(Collectors.joining(" "));
  }

  private double idlePerSecond(Kind kind) {
    return idle.ofSuite(kind) / idle.seconds();
  }

  private static void remark(RateResult rate, PrintStream out) {
    if (rate.othersEvents() > 0) {
      out.printf(
          Locale.ROOT,
          "at %d/s: %d events of earlier incidents are in its costs%n",
          rate.perSecond(),
          rate.othersEvents());
    }
    if (!rate.atRest()) {
      out.printf(
          Locale.ROOT, "at %d/s: not all was done when the measuring ended%n", rate.perSecond());
    }
  }

  private List<FigureRow> rows() {
    return PathFigures.of(rates, floors);
  }

  /// @throws IOException when the file cannot be written
  void write(Path file) throws IOException {
    var figures = rows().stream().map(PathReport::asJson).toList();
    var report = new LinkedHashMap<String, Object>();
    report.put("processors", Runtime.getRuntime().availableProcessors());
    report.put(
        "warmUp",
        Map.of(
            "reports", warmUp.reports(),
            "blockProcessorMs", warmUp.blockMs(),
            "steady", warmUp.steady(),
            "atRest", warmUp.atRest()));
    report.put(
        "idlePerSecond",
        Map.of(
            "processorMs", idlePerSecond(Kind.PROCESSOR_MS),
            "commits", idlePerSecond(Kind.COMMITS)));
    report.put("rates", rates.stream().map(RateResult::perSecond).toList());
    report.put("atRest", rates.stream().map(RateResult::atRest).toList());
    report.put("eventsOfEarlierIncidents", rates.stream().map(RateResult::othersEvents).toList());
    report.put("figures", figures);
    Files.write(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
  }

  private static Map<String, Object> asJson(FigureRow row) {
    var figure = new LinkedHashMap<String, Object>();
    figure.put("name", row.name());
    figure.put("unit", row.unit());
    figure.put("values", row.values());
    row.floor().ifPresent(floor -> figure.put("floor", floor));
    if (row.floor().isPresent()) {
      figure.put("timesFloor", row.timesFloor());
    }
    return figure;
  }
}
