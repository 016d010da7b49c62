package yuqing.notification.roster;

import java.util.UUID;
import yuqing.rest.request.QueryReader;

/// Which page of the register of liaisons is asked for.
///
/// @param department null for all
record LiaisonSearch(String department, RosterSearch<UUID> rows) {
  private static final UUID FIRST = new UUID(0, 0);

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  static LiaisonSearch read(String department, String limit, String cursor) {
    var query = new QueryReader();
    var sought = query.text("department", department, RosterCodes.MAX_LENGTH);
    return new LiaisonSearch(
        sought, RosterSearch.read(query, limit, cursor, FIRST, UUID::fromString));
  }
}
