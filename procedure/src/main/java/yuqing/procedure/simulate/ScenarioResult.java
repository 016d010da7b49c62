package yuqing.procedure.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import yuqing.procedure.Judgement;
import yuqing.procedure.Obligation;
import yuqing.procedure.SchoolZone;

/// A scenario's judgement beside what it expected.
///
/// @param differences one sentence each; empty when all is as expected or nothing was expected
public record ScenarioResult(
    String scenario, Judgement judgement, ZoneId zone, List<String> differences) {

  public ScenarioResult {
    differences = List.copyOf(differences);
  }

  /// One JSON document: `{scenario, level, obligations: [{code, window?, opened, due, outcome,
  /// metAt?, article}]}`, times with the school's offset, ordered by due, code, opened. The level
  /// is a number, null before the receipt.
  public String json() {
    var document = JsonNodeFactory.instance.objectNode().put("scenario", scenario);
    document.put("level", judgement.level() == null ? null : judgement.level().number());
    var list = document.putArray("obligations");
    judgement.obligations().forEach(each -> put(list.addObject(), each));
    return document.toString();
  }

  private void put(ObjectNode node, Obligation obligation) {
    node.put("code", obligation.code().code());
    obligation.window().ifPresent(window -> node.put("window", window));
    node.put("opened", iso(obligation.opened()));
    node.put("due", iso(obligation.due()));
    node.put("outcome", obligation.outcome().name());
    obligation.metAt().ifPresent(at -> node.put("metAt", iso(at)));
    node.put("article", obligation.article());
  }

  /// The same for people: a line for each obligation.
  public String text() {
    var level = judgement.level() == null ? "no level yet" : "level " + judgement.level().number();
    var lines = new StringBuilder(scenario + ": " + level);
    for (var each : judgement.obligations()) {
      lines.append(
          "%n  due %s  %-9s  art. %-2d  %s%s%s"
              .formatted(
                  iso(each.due()),
                  each.outcome(),
                  each.article(),
                  each.code().code(),
                  each.window().map(window -> " " + window).orElse(""),
                  each.metAt().map(at -> "  (done " + iso(at) + ")").orElse("")));
    }
    return lines.toString();
  }

  private String iso(Instant instant) {
    return SchoolZone.iso(instant, zone);
  }
}
