package yuqing.procedure.simulate;

import java.util.Set;
import java.util.function.Supplier;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads the report of a scenario and the facts of an amendment. A report may carry all that
/// `POST /incidents` takes; what decides nothing is passed over.
final class ReportReader {

  private static final Set<String> REPORT_KEYS =
      Set.of(
          "source",
          "title",
          "summary",
          "nature",
          "sightings",
          "department",
          "discoveredAt",
          "category",
          "scope",
          "impact",
          "aptToSpread",
          "suddenGrave");
  private static final Set<String> FACT_KEYS =
      Set.of(
          "title",
          "summary",
          "nature",
          "category",
          "scope",
          "impact",
          "aptToSpread",
          "suddenGrave");

  private ReportReader() {}

  static Report report(YamlMap root) {
    var map = root.get("report").map().onlyKeys(REPORT_KEYS);
    var stated = facts(map, null);
    var discoveredAt = map.get("discoveredAt").instant();
    var receivedAt = root.get("receivedAt");
    if (receivedAt.instant().isBefore(discoveredAt)) {
      throw receivedAt.fault(ScenarioFault.RECEIVED_TOO_EARLY);
    }
    return new Report(
        stated.category(),
        stated.scope(),
        stated.impact(),
        stated.aptToSpread(),
        stated.suddenGrave(),
        map.get("department").text(),
        discoveredAt,
        receivedAt.instant(),
        root.get("reportedBy").code("kind of reporter", ReportedBy.class));
  }

  /// The facts after an amendment: what it does not name stays.
  static Facts amended(YamlMap event, Facts before) {
    return facts(event.get("facts").map().onlyKeys(FACT_KEYS), before);
  }

  private static Facts facts(YamlMap map, Facts before) {
    map.find("nature").ifPresent(value -> value.constant("nature", Nature.class));
    var named = map.keys();
    var category =
        before != null && !named.contains("category")
            ? before.category()
            : map.get("category").constant("category", Category.class);
    return new Facts(
        category,
        constant(map, "scope", Scope.class, () -> before == null ? null : before.scope()),
        constant(map, "impact", Impact.class, () -> before == null ? null : before.impact()),
        (before != null && !named.contains("aptToSpread"))
            ? before.aptToSpread()
            : map.find("aptToSpread").map(YamlValue::yesOrNo).orElse(null),
        // Art. 9: once set it stays.
        map.find("suddenGrave").map(YamlValue::yesOrNo).orElse(false)
            || (before != null && before.suddenGrave()));
  }

  private static <E extends Enum<E>> E constant(
      YamlMap map, String key, Class<E> type, Supplier<E> before) {
    if (!map.keys().contains(key)) {
      return before.get();
    }
    return map.find(key).map(value -> value.constant(key, type)).orElse(null);
  }
}
