package yuqing.archive.audit;

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
import java.util.UUID;
import yuqing.contracts.EventJson;

/// The table `audited_duty`, and with each row the alarms in `duty_fault`.
final class AuditedObligationTable {

  private static final String FIND =
      "select watched from audited_duty where incident = ? and duty = ?";

  private static final String SAVE =
      """
      insert into audited_duty (incident, duty, look_from, watched) values (?, ?, ?, ?::json)
      on conflict (incident, duty) do update set
        look_from = excluded.look_from, watched = excluded.watched
      """;

  private static final String SAVE_FAULT =
      """
      insert into duty_fault (event, incident, duty, fault, due, judged_at, found_at, unjudged)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (event) do update set unjudged = excluded.unjudged
      """;

  static final String NEXT =
      """
      select incident, duty, look_from from audited_duty
      where look_from <= ? and (look_from, incident, duty) > (?, ?, ?)
      order by look_from, incident, duty limit ?
      """;

  private static final String TO_LOOK_AT =
      """
      select watched from audited_duty where incident = ? and look_from <= ?
      order by look_from, duty limit ?
      """;

  /// Where a round goes on.
  record Place(Instant lookFrom, String incident, UUID duty) {
    static final Place BEGINNING = new Place(Instant.EPOCH, "", new UUID(0, 0));
  }

  private AuditedObligationTable() {}

  static Optional<AuditedObligation> find(Connection connection, String incident, UUID duty)
      throws SQLException {
    try (var select = connection.prepareStatement(FIND)) {
      select.setString(1, incident);
      select.setObject(2, duty);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(watched(row)) : Optional.empty();
      }
    }
  }

  static void save(Connection connection, String incident, AuditedObligation watched)
      throws SQLException {
    var duty = watched.obligation().id();
    try (var upsert = connection.prepareStatement(SAVE)) {
      upsert.setString(1, incident);
      upsert.setObject(2, duty);
      upsert.setObject(3, utc(watched.lookFrom()));
      upsert.setString(4, json(watched));
      upsert.executeUpdate();
    }
    for (var alarm : watched.raised()) {
      saveFault(connection, incident, watched, alarm);
    }
  }

  private static void saveFault(
      Connection connection, String incident, AuditedObligation watched, RaisedAlarm alarm)
      throws SQLException {
    try (var upsert = connection.prepareStatement(SAVE_FAULT)) {
      upsert.setObject(1, alarm.event());
      upsert.setString(2, incident);
      upsert.setObject(3, watched.obligation().id());
      upsert.setString(4, alarm.fault().name());
      upsert.setObject(5, utc(alarm.due()));
      upsert.setObject(6, utc(alarm.judgedAt()));
      upsert.setObject(7, utc(alarm.foundAt()));
      upsert.setBoolean(8, watched.misses(alarm));
      upsert.executeUpdate();
    }
  }

  static void deleteOf(Connection connection, String incident) throws SQLException {
    try (var delete = connection.prepareStatement("delete from audited_duty where incident = ?")) {
      delete.setString(1, incident);
      delete.executeUpdate();
    }
  }

  /// What is to be looked at up to an instant, in the order in which it came due.
  static List<Place> next(Connection connection, Instant upTo, Place after, int limit)
      throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setObject(1, utc(upTo));
      select.setObject(2, utc(after.lookFrom()));
      select.setString(3, after.incident());
      select.setObject(4, after.duty());
      select.setInt(5, limit);
      try (var row = select.executeQuery()) {
        var places = new ArrayList<Place>();
        while (row.next()) {
          places.add(
              new Place(
                  row.getObject("look_from", OffsetDateTime.class).toInstant(),
                  row.getString("incident"),
                  row.getObject("duty", UUID.class)));
        }
        return places;
      }
    }
  }

  static List<AuditedObligation> toLookAt(
      Connection connection, String incident, Instant upTo, int limit) throws SQLException {
    try (var select = connection.prepareStatement(TO_LOOK_AT)) {
      select.setString(1, incident);
      select.setObject(2, utc(upTo));
      select.setInt(3, limit);
      try (var row = select.executeQuery()) {
        var found = new ArrayList<AuditedObligation>();
        while (row.next()) {
          found.add(watched(row));
        }
        return found;
      }
    }
  }

  static AuditedObligation watched(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString("watched"), AuditedObligation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an audited duty must be read anew", e);
    }
  }

  private static String json(AuditedObligation watched) {
    try {
      return EventJson.mapper().writeValueAsString(watched);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write what is watched", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
