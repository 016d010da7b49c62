package yuqing.incident.difference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.problem.ProblemException;

/// What one second report states otherwise than the record.
///
/// @param n 1, 2, 3 … within the incident
/// @param decision null until it is settled
/// @param differing against the record when the second report came
public record StoredDifference(
    int n, Instant receivedAt, DifferenceDecision decision, List<Difference> differing) {

  public StoredDifference {
    differing = List.copyOf(differing);
  }

  public boolean isSettled() {
    return decision != null;
  }

  /// @throws ProblemException 409 where it was settled before
  public void requireUnsettled() {
    if (isSettled()) {
      throw IncidentProblem.DIFFERENCE_SETTLED_BEFORE.refusal();
    }
  }

  /// With further facts of the same report.
  StoredDifference with(List<Difference> more) {
    var all = Stream.concat(differing.stream(), more.stream()).toList();
    return new StoredDifference(n, receivedAt, decision, all);
  }

  /// The facts once it is taken over. The department is not among them (an assignment moves it),
  /// and the flag sudden and grave once set stays.
  public Facts appliedTo(Facts facts) {
    var stated =
        differing.stream().collect(Collectors.toMap(Difference::field, Difference::reported));
    return new Facts(
        stated.getOrDefault("title", facts.title()),
        stated.getOrDefault("summary", facts.summary()),
        constant(stated, "category", Category.class, facts.category()),
        constant(stated, "nature", Nature.class, facts.nature()),
        constant(stated, "scope", Scope.class, facts.scope()),
        constant(stated, "impact", Impact.class, facts.impact()),
        stated.containsKey("aptToSpread")
            ? Boolean.valueOf(stated.get("aptToSpread"))
            : facts.aptToSpread(),
        facts.suddenGrave() || Boolean.parseBoolean(stated.get("suddenGrave")));
  }

  private static <E extends Enum<E>> E constant(
      Map<String, String> stated, String field, Class<E> type, E present) {
    return stated.containsKey(field) ? Enum.valueOf(type, stated.get(field)) : present;
  }
}
