package yuqing.procedure.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import yuqing.contracts.text.TextCharacters;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.yaml.YamlFault;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlReader;
import yuqing.procedure.yaml.YamlValue;

/// Reads a scenario and refuses what is unknown, broken or contradictory, naming the place.
final class ScenarioReader {

  private static final Set<String> KEYS =
      Set.of(
          "scenario",
          "report",
          "reportedBy",
          "receivedAt",
          "heightened",
          "events",
          "asOf",
          "expect");

  /// Windows run until they are stopped, so the length of a scenario is bounded.
  private static final Duration LONGEST = Duration.ofDays(2L * 366);

  private static final int MOST_EVENTS = 2_000;

  /// Each clock is held against all of them.
  private static final int MOST_PERIODS = 100;

  private static final int LONGEST_NAME = 200;

  private ScenarioReader() {}

  static Scenario read(String place, String text) {
    try {
      return read(YamlReader.read(place, text).map().onlyKeys(KEYS), place);
    } catch (YamlFault fault) {
      throw new UnreadableScenario(fault.finding());
    }
  }

  private static Scenario read(YamlMap root, String place) {
    var report = ReportReader.report(root);
    var asOf = root.get("asOf");
    if (Duration.between(report.receivedAt(), asOf.instant()).compareTo(LONGEST) > 0) {
      throw asOf.fault(ScenarioFault.TOO_LONG_A_TIME);
    }
    return new Scenario(
        root.find("scenario").map(ScenarioReader::name).orElse(place),
        new CaseFile(report, events(root, report)),
        atMost(MOST_PERIODS, root, "heightened").stream()
            .map(each -> heightened(each.map()))
            .toList(),
        asOf,
        root.find("expect").map(value -> ExpectedOutcome.read(value.map())));
  }

  private static String name(YamlValue value) {
    if (TextCharacters.count(value.text()) > LONGEST_NAME) {
      throw value.fault(ScenarioFault.TOO_LONG, LONGEST_NAME);
    }
    return value.text();
  }

  /// The elements of a list that must not have more than so many.
  static List<YamlValue> atMost(int most, YamlMap map, String key) {
    var list = map.list(key);
    if (list.size() > most) {
      throw map.get(key).fault(ScenarioFault.TOO_MANY_ENTRIES, most);
    }
    return list;
  }

  /// In any order in the file; sorted by recording, then as written, since what is possible
  /// follows what is on record.
  private static List<CaseEvent> events(YamlMap root, Report report) {
    var legality = new EventOrderRules(report);
    List<CaseEvent> events = new ArrayList<>();
    atMost(MOST_EVENTS, root, "events").stream()
        .map(EventReader::of)
        .sorted(Comparator.comparing(EventReader::recordedAt))
        .forEach(
            reader -> {
              var event = reader.read(legality.facts());
              legality
                  .take(event)
                  .ifPresent(
                      why -> {
                        throw reader.impossible(why);
                      });
              events.add(event);
            });
    return events;
  }

  private static HeightenedPeriod heightened(YamlMap map) {
    map.onlyKeys(Set.of("from", "to", "name"));
    Instant from = map.get("from").instant();
    Instant to = map.get("to").instant();
    if (!from.isBefore(to)) {
      throw map.get("to").fault(ScenarioFault.PERIOD_ENDS_FIRST);
    }
    return new HeightenedPeriod(from, to, map.find("name").map(YamlValue::text).orElse(""));
  }
}
