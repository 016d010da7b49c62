package yuqing.escalation.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Scope;
import yuqing.procedure.casefile.Facts;

/// What a second report states otherwise and the group office has not settled yet.
///
/// @param n 1, 2, 3 … within the incident
/// @param stated by the names of the facts
public record OpenDifference(int n, Instant foundAt, Map<String, String> stated) {

  public OpenDifference {
    stated = Map.copyOf(stated);
  }

  /// @param received in the order of recording
  static List<OpenDifference> among(List<EventData> received) {
    var open = new ArrayList<OpenDifference>();
    for (var data : received) {
      if (data instanceof Sighted sighted && sighted.difference() != null) {
        open.add(of(sighted));
      } else if (data instanceof DifferenceSettled settled) {
        open.removeIf(each -> each.n() == settled.difference());
      }
    }
    return List.copyOf(open);
  }

  private static OpenDifference of(Sighted sighted) {
    var stated =
        sighted.differing().stream()
            .collect(Collectors.toMap(Difference::field, Difference::reported));
    return new OpenDifference(sighted.difference(), sighted.recordedAt(), stated);
  }

  /// The facts that the level is judged by, once it is taken over.
  public Facts appliedTo(Facts facts) {
    return new Facts(
        constant("category", Category.class, facts.category()),
        constant("scope", Scope.class, facts.scope()),
        constant("impact", Impact.class, facts.impact()),
        stated.containsKey("aptToSpread")
            ? Boolean.valueOf(stated.get("aptToSpread"))
            : facts.aptToSpread(),
        facts.suddenGrave());
  }

  private <E extends Enum<E>> E constant(String field, Class<E> type, E present) {
    return stated.containsKey(field) ? Enum.valueOf(type, stated.get(field)) : present;
  }
}
