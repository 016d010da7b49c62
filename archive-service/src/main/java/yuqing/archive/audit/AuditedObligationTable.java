package yuqing.archive.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.durable.jdbc.Sql;

/// The table `audited_duty`, and with each row the alarms in `duty_fault`.
final class AuditedObligationTable {

  private static final String FIND =
      "select watched from audited_duty where incident = ? and duty = any(?)";

  private static final String SAVE =
      """
      insert into audited_duty (incident, duty, look_from, watched)
      select ?, audited.duty, audited.look_from, audited.watched::json
      from unnest(?, ?, ?) as audited (duty, look_from, watched)
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

  /// Those of these obligations that have a row, by id; the caller may add to them.
  static Map<UUID, AuditedObligation> find(Connection connection, String incident, UUID... duties)
      throws SQLException {
    var found = new LinkedHashMap<UUID, AuditedObligation>();
    for (var each : Sql.list(connection, AuditedObligationTable::audited, FIND, incident, duties)) {
      found.put(each.obligation().id(), each);
    }
    return found;
  }

  static void save(Connection connection, String incident, Collection<AuditedObligation> duties)
      throws SQLException {
    Sql.update(
        connection,
        SAVE,
        incident,
        duties.stream().map(each -> each.obligation().id()).toArray(UUID[]::new),
        duties.stream().map(AuditedObligation::lookFrom).toArray(Instant[]::new),
        duties.stream().map(AuditedObligationTable::json).toArray(String[]::new));
    for (var each : duties) {
      for (var alarm : each.raised()) {
        saveFault(connection, incident, each, alarm);
      }
    }
  }

  private static void saveFault(
      Connection connection, String incident, AuditedObligation audited, RaisedAlarm alarm)
      throws SQLException {
    Sql.update(
        connection,
        SAVE_FAULT,
        alarm.event(),
        incident,
        audited.obligation().id(),
        alarm.fault().name(),
        alarm.due(),
        alarm.judgedAt(),
        alarm.foundAt(),
        audited.misses(alarm));
  }

  static void deleteOf(Connection connection, String incident) throws SQLException {
    Sql.update(connection, "delete from audited_duty where incident = ?", incident);
  }

  /// What is to be looked at up to an instant, in the order in which it came due.
  static List<Place> next(Connection connection, Instant upTo, Place after, int limit)
      throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Place(
                Sql.instant(row, "look_from"),
                row.getString("incident"),
                row.getObject("duty", UUID.class)),
        NEXT,
        upTo,
        after.lookFrom(),
        after.incident(),
        after.duty(),
        limit);
  }

  static List<AuditedObligation> toLookAt(
      Connection connection, String incident, Instant upTo, int limit) throws SQLException {
    return Sql.list(connection, AuditedObligationTable::audited, TO_LOOK_AT, incident, upTo, limit);
  }

  static AuditedObligation audited(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString("watched"), AuditedObligation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an audited duty must be read anew", e);
    }
  }

  private static String json(AuditedObligation audited) {
    try {
      return EventJson.mapper().writeValueAsString(audited);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write an audited duty", e);
    }
  }
}
