package yuqing.archive.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.EventJson;

/// The table `dossier`: where each case stands.
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

  private DossierRows() {}

  static Optional<CaseStatus> find(Connection connection, String incident) throws SQLException {
    try (var select = connection.prepareStatement(FIND)) {
      select.setString(1, incident);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(standing(row)) : Optional.empty();
      }
    }
  }

  /// @param heardAt stands for the receipt of a case that is new here and has no report yet
  /// @param updatedAt when the last entry was appended
  static void save(
      Connection connection,
      String incident,
      CaseStatus standing,
      Instant heardAt,
      Instant updatedAt)
      throws SQLException {
    var report = standing.report();
    var receivedAt = report == null ? heardAt : report.receivedAt();
    try (var upsert = connection.prepareStatement(SAVE)) {
      upsert.setString(1, incident);
      upsert.setObject(2, standing.level() == null ? null : standing.level().number());
      upsert.setString(3, standing.state().name());
      upsert.setString(4, standing.department());
      upsert.setString(5, report == null ? null : report.sourceSystem());
      upsert.setObject(6, receivedAt.atOffset(ZoneOffset.UTC));
      upsert.setObject(7, updatedAt.atOffset(ZoneOffset.UTC));
      upsert.setString(8, json(standing));
      upsert.setBoolean(9, report != null);
      upsert.executeUpdate();
    }
  }

  static void delete(Connection connection, String incident) throws SQLException {
    try (var delete = connection.prepareStatement("delete from dossier where incident = ?")) {
      delete.setString(1, incident);
      delete.executeUpdate();
    }
  }

  static List<DossierLine> page(Connection connection, DossierQuery query, int limit)
      throws SQLException {
    try (var select = connection.prepareStatement(query.sql())) {
      var parameter = 0;
      for (var value : query.parameters()) {
        parameter++;
        if (value instanceof Instant instant) {
          select.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof List<?> texts) {
          select.setArray(parameter, connection.createArrayOf("text", texts.toArray()));
        } else {
          select.setObject(parameter, value);
        }
      }
      select.setInt(parameter + 1, limit);
      try (var row = select.executeQuery()) {
        var lines = new ArrayList<DossierLine>();
        while (row.next()) {
          lines.add(line(row));
        }
        return lines;
      }
    }
  }

  private static DossierLine line(ResultSet row) throws SQLException {
    return DossierLine.of(
        row.getString("incident"),
        standing(row),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getLong("length"),
        row.getString("department_name"));
  }

  private static CaseStatus standing(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString("standing"), CaseStatus.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dossier must be rebuilt", e);
    }
  }

  private static String json(CaseStatus standing) {
    try {
      return EventJson.mapper().writeValueAsString(standing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write where a case stands", e);
    }
  }
}
