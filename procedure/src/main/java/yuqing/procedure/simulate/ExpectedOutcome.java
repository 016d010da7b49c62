package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// What a scenario's author expects.
///
/// @param only whether there may be no other obligations than these
record ExpectedOutcome(Optional<Integer> level, boolean only, List<Entry> obligations) {

  private static final int MOST_ENTRIES = Scenarios.MOST_OBLIGATIONS;

  private static final Set<String> KEYS = Set.of("level", "only", "obligations");
  private static final Set<String> ENTRY_KEYS =
      Set.of("code", "window", "opened", "due", "outcome", "metAt", "article");

  /// One expected obligation; what is empty may be anything.
  record Entry(
      ObligationCode code,
      Optional<String> window,
      Optional<Instant> opened,
      Optional<Instant> due,
      Optional<Outcome> outcome,
      Optional<Instant> metAt,
      Optional<Integer> article) {}

  static ExpectedOutcome read(YamlMap map) {
    map.onlyKeys(KEYS);
    return new ExpectedOutcome(
        map.find("level").map(YamlValue::number),
        map.find("only").map(YamlValue::yesOrNo).orElse(false),
        ScenarioReader.atMost(MOST_ENTRIES, map, "obligations").stream()
            .map(each -> entry(each.map()))
            .toList());
  }

  private static Entry entry(YamlMap map) {
    map.onlyKeys(ENTRY_KEYS);
    return new Entry(
        map.get("code").code("obligation", ObligationCode.class),
        map.find("window").map(YamlValue::text),
        map.find("opened").map(YamlValue::instant),
        map.find("due").map(YamlValue::instant),
        map.find("outcome").map(value -> value.constant("outcome", Outcome.class)),
        map.find("metAt").map(YamlValue::instant),
        map.find("article").map(YamlValue::number));
  }
}
