package yuqing.bench.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import yuqing.bench.path.SuiteCounter.Kind;

/// The rows of the report. A further figure is a further row here, in the table and in the JSON.
final class PathFigures {
  private static final OptionalDouble NO_FLOOR = OptionalDouble.empty();
  private static final String MS = "ms";

  private final List<RateResult> rates;
  private final List<FigureRow> rows = new ArrayList<>();

  private PathFigures(List<RateResult> rates) {
    this.rates = rates;
  }

  static List<FigureRow> of(List<RateResult> rates, FloorResult floors) {
    var figures = new PathFigures(rates);
    figures.add("reports", "", RateResult::reports, NO_FLOOR);
    figures.latency("POST to 201", RateResult::answered, floors.rows());
    figures.latency("POST to first message", RateResult::notified, floors.chain());
    figures.counters(Kind.PROCESSOR_MS, OptionalDouble.of(floors.processorMs()));
    figures.counters(Kind.COMMITS, OptionalDouble.of(1));
    figures.counters(Kind.WAL_KB, NO_FLOOR);
    figures.events();
    figures.add("messages an incident", "", RateResult::messages, NO_FLOOR);
    figures.floor("a Kafka round trip", floors.kafka());
    figures.floor("an SMTP round trip", floors.smtp());
    return List.copyOf(figures.rows);
  }

  private void latency(
      String name, Function<RateResult, LatencySummary> measured, LatencySummary floor) {
    latency(name + ", p50", measured.andThen(LatencySummary::p50), floor.p50());
    latency(name + ", p99", measured.andThen(LatencySummary::p99), floor.p99());
  }

  private void latency(String name, Function<RateResult, Duration> measured, Duration floor) {
    add(
        name,
        MS,
        rate -> LatencySummary.millis(measured.apply(rate)),
        OptionalDouble.of(LatencySummary.millis(floor)));
  }

  /// Of all together, then of each; what this process uses is no part of the suite.
  private void counters(Kind kind, OptionalDouble floor) {
    var counters = new LinkedHashSet<SuiteCounter>();
    rates.forEach(rate -> counters.addAll(rate.net().keySet()));
    counters.removeIf(counter -> counter.kind() != kind);
    add(
        kind.words(),
        "",
        rate ->
            counters.stream()
                .filter(SuiteCounter::isOfSuite)
                .mapToDouble(counter -> rate.net().get(counter))
                .sum(),
        floor);
    if (counters.size() > 1) {
      for (var counter : counters) {
        var outside = counter.isOfSuite() ? "" : " (sends the reports, not counted)";
        add("  " + counter.of() + outside, "", rate -> rate.net().get(counter), NO_FLOOR);
      }
    }
  }

  private void events() {
    var topics = new LinkedHashSet<String>();
    rates.forEach(rate -> topics.addAll(rate.events().keySet()));
    add(
        "events an incident",
        "",
        rate -> rate.events().values().stream().mapToDouble(Double::doubleValue).sum(),
        NO_FLOOR);
    for (var topic : topics) {
      add("  " + topic, "", rate -> rate.events().getOrDefault(topic, 0.0), NO_FLOOR);
    }
  }

  /// A part of the chain by itself.
  private void floor(String name, LatencySummary floor) {
    rows.add(floorAlone(name + ", p50", floor.p50()));
    rows.add(floorAlone(name + ", p99", floor.p99()));
  }

  private static FigureRow floorAlone(String name, Duration floor) {
    return new FigureRow(name, MS, List.of(), OptionalDouble.of(LatencySummary.millis(floor)));
  }

  private void add(
      String name, String unit, ToDoubleFunction<RateResult> value, OptionalDouble floor) {
    rows.add(new FigureRow(name, unit, rates.stream().map(value::applyAsDouble).toList(), floor));
  }
}
