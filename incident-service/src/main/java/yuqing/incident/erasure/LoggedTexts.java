package yuqing.incident.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.EventTypes;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.HandlingEnded;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.TextErasure;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.register.Incident;

/// What an incident shows of its own event log: the text of the newest event of a kind, which is
/// the mark where that one is erased.
@ApplicationScoped
class LoggedTexts {

  private static final String NEWEST =
      """
      select payload from event_log
      where key = ? and convert_from(payload, 'UTF8')::json ->> 'type' = any (?)
      order by sequence desc limit 1""";

  /// Actions are numbered through in the order of their events.
  private static final String ACTION =
      """
      select n, record from recorded_action where incident_id = ? and n = (
        select count(*) from event_log
        where key = ? and sequence <= ?
          and convert_from(payload, 'UTF8')::json ->> 'type' = 'incident.action-recorded')""";

  private static final String ERASE_ACTION =
      "update recorded_action set record = ? where incident_id = ? and n = ?";

  private record StoredAction(int n, String record) {}

  LoggedTexts() {}

  void showFacts(Connection connection, Incident incident) throws SQLException {
    newest(
            connection,
            incident.id,
            List.of(Reported.class, Amended.class, RecordedAfterwards.class))
        .map(LoggedTexts::facts)
        .ifPresent(
            facts -> {
              incident.title = facts.title();
              incident.summary = facts.summary();
            });
  }

  private static Facts facts(IncidentEvent event) {
    return switch (event) {
      case Reported it -> it.facts();
      case Amended it -> it.facts();
      case RecordedAfterwards it -> it.facts();
      default -> throw new IllegalStateException("no facts in " + event.getClass());
    };
  }

  void showEnd(Connection connection, Incident incident) throws SQLException {
    var newest = newest(connection, incident.id, List.of(HandlingEnded.class, EndCorrected.class));
    if (incident.end != null && newest.isPresent()) {
      incident.end.endReason =
          newest.get() instanceof HandlingEnded ended
              ? ended.reason()
              : ((EndCorrected) newest.get()).reason();
    }
  }

  void showResult(Connection connection, Incident incident) throws SQLException {
    var newest =
        newest(connection, incident.id, List.of(ResultFiled.class, RecordedAfterwards.class));
    if (incident.end != null && incident.end.isFiled() && newest.isPresent()) {
      incident.end.text =
          newest.get() instanceof ResultFiled filed
              ? filed.text()
              : ((RecordedAfterwards) newest.get()).result();
    }
  }

  private static Optional<IncidentEvent> newest(
      Connection connection, UUID incident, List<Class<? extends IncidentEvent>> kinds)
      throws SQLException {
    var types = kinds.stream().map(EventTypes::nameOf).toArray(String[]::new);
    return Sql.find(connection, row -> row.getBytes("payload"), NEWEST, incident.toString(), types)
        .map(EventJson::read)
        .map(read -> (IncidentEvent) ((ReadEvent.Known) read).event().data());
  }

  /// @param sequence of its event
  void eraseAction(Connection connection, UUID incident, long sequence) throws SQLException {
    var stored =
        Sql.find(
            connection,
            row -> new StoredAction(row.getInt("n"), row.getString("record")),
            ACTION,
            incident,
            incident.toString(),
            sequence);
    if (stored.isPresent()) {
      Sql.update(
          connection, ERASE_ACTION, erased(stored.get().record()), incident, stored.get().n());
    }
  }

  private static String erased(String record) {
    try {
      var action = EventJson.mapper().readValue(record, ActionRecorded.class);
      return EventJson.mapper().writeValueAsString(TextErasure.erased(action));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a recorded action cannot be read", e);
    }
  }
}
