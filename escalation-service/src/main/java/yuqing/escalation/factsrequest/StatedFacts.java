package yuqing.escalation.factsrequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.escalation.casefile.FactHistory;

/// What of a facts request is stated, read from the report and its amendments alone: the order in
/// which they arrive plays no part.
///
/// @param missing in the order asked for
/// @param at when the last fact asked for was stated; null while one is missing
public record StatedFacts(List<AskedFact> missing, Instant at) {

  static StatedFacts to(List<AskedFact> askedFor, Instant askedAt, FactHistory statements) {
    var missing = new ArrayList<AskedFact>();
    var last = askedAt;
    for (var fact : askedFor) {
      var stated = statedAt(fact, askedAt, statements);
      if (stated.isEmpty()) {
        missing.add(fact);
      } else if (stated.get().isAfter(last)) {
        last = stated.get();
      }
    }
    return new StatedFacts(List.copyOf(missing), missing.isEmpty() ? last : null);
  }

  private static Optional<Instant> statedAt(
      AskedFact fact, Instant askedAt, FactHistory statements) {
    if (fact.isStatedIn(statements.before(askedAt))) {
      // Recorded before the request and received only after it: the fact was not missing.
      return Optional.of(askedAt);
    }
    return statements.since(askedAt).stream()
        .filter(fact::isStatedBy)
        .map(Amended::recordedAt)
        .findFirst();
  }
}
