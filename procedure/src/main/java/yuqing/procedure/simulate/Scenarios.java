package yuqing.procedure.simulate;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import yuqing.procedure.Judgement;
import yuqing.procedure.Procedure;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.policy.Term;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.yaml.YamlFault;

/// Reads scenarios, judges them and compares the outcome with what they expect.
public final class Scenarios {

  /// Two years at level 1 by the edition that comes with the suite are some 5 100.
  static final int MOST_OBLIGATIONS = 6_000;

  private final PolicyEditions editions;
  private final ZoneId zone;

  /// @param zone the school's
  public Scenarios(PolicyEditions editions, ZoneId zone) {
    this.editions = editions;
    this.zone = zone;
  }

  /// Judges one scenario and compares it with what it expects.
  ///
  /// @param place how the text is called in a refusal, such as its file's name
  /// @param text YAML or JSON
  /// @throws UnreadableScenario when it is refused
  public ScenarioResult run(String place, String text) {
    var scenario = ScenarioReader.read(place, text);
    var judgement = judged(scenario);
    var differences =
        scenario
            .expected()
            .map(expected -> OutcomeComparison.differences(expected, judgement, zone))
            .orElse(List.of());
    return new ScenarioResult(scenario.name(), judgement, zone, differences);
  }

  /// Judges one scenario; what it expects plays no part.
  ///
  /// @param place how the text is called in a refusal
  /// @param text YAML or JSON
  /// @throws UnreadableScenario when it is refused
  public ScenarioResult judge(String place, String text) {
    var scenario = ScenarioReader.read(place, text);
    return new ScenarioResult(scenario.name(), judged(scenario), zone, List.of());
  }

  private Judgement judged(Scenario scenario) {
    var file = scenario.file();
    var edition = editions.editionInForceAt(file.report().discoveredAt(), zone);
    var asOf = scenario.asOf().instant();
    // Before they are made: what is not made needs no room.
    requireFew(scenario, windows(edition, Duration.between(file.report().receivedAt(), asOf)));
    var judgement = Procedure.judge(edition, scenario.heightened(), file, zone, asOf);
    requireFew(scenario, judgement.obligations().size());
    return judgement;
  }

  /// How many windows there are in so long a time, were it owed throughout.
  private static long windows(PolicyEdition edition, Duration time) {
    return edition.obligations().values().stream()
        .map(ObligationRule::terms)
        .flatMap(List::stream)
        .map(Term::span)
        .mapToLong(span -> windows(span, time))
        .sum();
  }

  private static long windows(Span span, Duration time) {
    return switch (span) {
      case Span.Within _ -> 0;
      case Span.CalendarDays _ -> time.toDays();
      case Span.Stretches stretches -> time.dividedBy(stretches.length());
    };
  }

  private static void requireFew(Scenario scenario, long obligations) {
    if (obligations > MOST_OBLIGATIONS) {
      YamlFault tooMany =
          scenario.asOf().fault(ScenarioFault.TOO_MANY_OBLIGATIONS, MOST_OBLIGATIONS);
      throw new UnreadableScenario(tooMany.finding());
    }
  }
}
