package yuqing.archive.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.EventJson;
import yuqing.durable.jdbc.Sql;

/// The table `retention_schedule`.
final class RetentionRows {

  private static final String COLUMNS =
      "select version, terms, reason, set_at, role, person from retention_schedule";

  private static final String PAGE = COLUMNS + " where version < ? order by version desc limit ?";

  /// The first holds for what was closed before there were versions, too.
  private static final String IN_FORCE =
      COLUMNS + " where version = 1 or set_at <= ? order by version desc limit 1";

  private static final String INSERT =
      """
      insert into retention_schedule (version, terms, reason, set_at, role, person)
      values (?, ?::json, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /// Readers go on, another change waits.
  private static final String LOCK = "lock table retention_schedule in share row exclusive mode";

  private static final TypeReference<List<RetentionTerm>> TERMS = new TypeReference<>() {};

  private RetentionRows() {}

  static void lock(Connection connection) throws SQLException {
    Sql.update(connection, LOCK);
  }

  /// The newest first.
  ///
  /// @param before version of the last one of the page before
  static List<RetentionSchedule> page(Connection connection, int before, int limit)
      throws SQLException {
    return Sql.list(connection, RetentionRows::read, PAGE, before, limit);
  }

  static Optional<RetentionSchedule> newest(Connection connection) throws SQLException {
    return page(connection, Integer.MAX_VALUE, 1).stream().findFirst();
  }

  static Optional<RetentionSchedule> inForce(Connection connection, Instant at)
      throws SQLException {
    return Sql.find(connection, RetentionRows::read, IN_FORCE, at);
  }

  /// Changes nothing where there is one of that version.
  static void insert(Connection connection, RetentionSchedule schedule) throws SQLException {
    Sql.update(
        connection,
        INSERT,
        schedule.version(),
        json(schedule.terms()),
        schedule.reason(),
        schedule.setAt(),
        schedule.role(),
        schedule.person());
  }

  private static RetentionSchedule read(ResultSet row) throws SQLException {
    return new RetentionSchedule(
        row.getInt("version"),
        terms(row.getString("terms")),
        row.getString("reason"),
        Sql.instant(row, "set_at"),
        row.getString("role"),
        row.getString("person"));
  }

  private static List<RetentionTerm> terms(String json) {
    try {
      return EventJson.mapper().readValue(json, TERMS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the terms of a retention schedule", e);
    }
  }

  private static String json(List<RetentionTerm> terms) {
    try {
      return EventJson.mapper().writeValueAsString(terms);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the terms of a retention schedule", e);
    }
  }
}
