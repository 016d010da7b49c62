package yuqing.archive.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.EventJson;
import yuqing.durable.jdbc.Sql;

/// The table `dossier`: the status of each case.
final class DossierRows {

  private static final String FIND = "select standing from dossier where incident = ?";

  private static final String SAVE =
      """
      insert into dossier (incident, level, state, department, source_system, received_at,
                           updated_at, standing)
      values (?, ?, ?, ?, ?, ?, ?, ?::json)
      on conflict (incident) do update set
        level = excluded.level, state = excluded.state, department = excluded.department,
        source_system = excluded.source_system, standing = excluded.standing,
        received_at = case when ?::boolean then excluded.received_at else dossier.received_at end,
        updated_at = greatest(excluded.updated_at, dossier.updated_at)
      """;

  /// What a line of a list is read from; conditions on `d` and `t` follow. A hold is in force where
  /// the last that was done about one is its placing.
  static final String SELECT_LINES =
      """
      select d.incident, d.standing, d.received_at, c.length, r.name as department_name,
             t.retain_until,
             coalesce((select h.placed from legal_hold h where h.incident = d.incident
                       order by h.n desc limit 1), false) as held
      from dossier d join chain c on c.incident = d.incident
      left join department r on r.code = d.department
      left join retention_date t on t.incident = d.incident
      where true\
      """;

  private static final String LINES = SELECT_LINES + " and d.incident = any(?)";

  private DossierRows() {}

  static Optional<CaseStatus> find(Connection connection, String incident) throws SQLException {
    return Sql.find(connection, DossierRows::status, FIND, incident);
  }

  /// @param heardAt taken for the receipt of a case that is new here and has no report yet
  /// @param updatedAt when the last entry was appended
  static void save(
      Connection connection, String incident, CaseStatus status, Instant heardAt, Instant updatedAt)
      throws SQLException {
    var report = status.report();
    var receivedAt = report == null ? heardAt : report.receivedAt();
    Sql.update(
        connection,
        SAVE,
        incident,
        status.level() == null ? null : status.level().number(),
        status.state().name(),
        status.department(),
        report == null ? null : report.sourceSystem(),
        receivedAt,
        updatedAt,
        json(status),
        report != null);
  }

  static void delete(Connection connection, String incident) throws SQLException {
    Sql.update(connection, "delete from dossier where incident = ?", incident);
  }

  static List<DossierSummaryAnswer> page(Connection connection, DossierSearch query, int limit)
      throws SQLException {
    return Sql.list(connection, DossierRows::line, query.sql(), query.parameters(limit));
  }

  /// Those of these incidents that there are.
  static List<ListedDossier> lines(Connection connection, Collection<String> incidents)
      throws SQLException {
    Object asked = incidents.toArray(String[]::new);
    return Sql.list(
        connection, row -> new ListedDossier(line(row), status(row).mergedInto()), LINES, asked);
  }

  private static DossierSummaryAnswer line(ResultSet row) throws SQLException {
    return DossierSummaryAnswer.of(
        row.getString("incident"),
        status(row),
        new DossierSummaryAnswer.Listing(
            Sql.instant(row, "received_at"),
            row.getLong("length"),
            row.getString("department_name"),
            row.getObject("retain_until", LocalDate.class),
            row.getBoolean("held")));
  }

  private static CaseStatus status(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString("standing"), CaseStatus.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dossier must be rebuilt", e);
    }
  }

  private static String json(CaseStatus status) {
    try {
      return EventJson.mapper().writeValueAsString(status);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the status of a case", e);
    }
  }
}
