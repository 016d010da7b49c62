package yuqing.rest.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.durable.jdbc.Sql;

/// The answers that are kept for repeated requests, a day each.
public final class KeptAnswers {

  private static final String FORGET =
      "update idempotency_answer set body = null"
          + " where position(? in body) > 0 or position(? in route) > 0";

  private KeptAnswers() {}

  /// Drops the bodies that name an incident, since they may show text that was erased: a repeat is
  /// answered with status and headers alone.
  public static void forgetBodies(Connection connection, String incident) throws SQLException {
    Sql.update(connection, FORGET, incident, incident);
  }
}
