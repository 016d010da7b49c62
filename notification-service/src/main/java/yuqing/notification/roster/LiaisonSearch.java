package yuqing.notification.roster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import yuqing.rest.request.QueryReader;

/// Which page of the register of liaisons is asked for.
///
/// @param departments any of which; empty for all
record LiaisonSearch(Set<String> departments, RosterSearch<UUID> rows) {
  private static final UUID FIRST = new UUID(0, 0);

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  static LiaisonSearch read(List<String> departments, String limit, String cursor) {
    var query = new QueryReader();
    var sought = query.texts("department", departments, RosterCodes.MAX_LENGTH);
    return new LiaisonSearch(
        sought, RosterSearch.read(query, limit, cursor, FIRST, UUID::fromString));
  }
}
