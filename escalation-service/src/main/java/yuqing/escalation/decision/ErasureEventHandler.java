package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.Erased;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.TextErasure;
import yuqing.durable.inbox.ErasedEvents;
import yuqing.durable.jdbc.Sql;
import yuqing.durable.outbox.EventLog;
import yuqing.escalation.casefile.Incidents;
import yuqing.rest.idempotency.KeptAnswers;

/// Drops what this service keeps of a text that the archive erased: in the stored fact, or in a
/// decision and the event log that published it. Codes and times stay, so that nothing is judged
/// otherwise.
@ApplicationScoped
public class ErasureEventHandler {

  private static final String FACT = "select event from fact where event_id = ?";

  private static final String ERASE_FACT = "update fact set event = ? where event_id = ?";

  private static final String STATED_GRADE =
      "update grade set reason = ? where incident_id = ? and reason is not null";

  /// A grade declared by a decision has its reason word for word.
  private static final String DECIDED_GRADES =
      """
      update grade g set reason = ? from decision d
      where d.incident_id = ? and d.number = ? and g.incident_id = d.incident_id
        and g.reason = d.reason""";

  private static final String DECISION =
      "update decision set reason = ? where incident_id = ? and number = ?";

  private static final String QUESTION =
      "update report_return set reason = ? where incident_id = ? and number = ?";

  private final Incidents incidents;

  ErasureEventHandler(Incidents incidents) {
    this.incidents = incidents;
  }

  public void handle(Connection connection, UUID incident, Erased erased) throws SQLException {
    incidents.lockOrBegin(incident);
    ErasedEvents.add(connection, erased.source(), erased.event());
    eraseFact(connection, incident, erased.event());
    eraseDecision(connection, incident, erased.event());
    KeptAnswers.forgetBodies(connection, incident.toString());
  }

  /// One that was not received yet is stored without its text when it is.
  private static void eraseFact(Connection connection, UUID incident, UUID event)
      throws SQLException {
    var stored = Sql.find(connection, row -> row.getString(1), FACT, event);
    if (stored.isPresent()
        && EventJson.read(stored.get().getBytes(StandardCharsets.UTF_8))
            instanceof ReadEvent.Known(var known)) {
      var rest = new String(EventJson.write(TextErasure.erased(known)), StandardCharsets.UTF_8);
      Sql.update(connection, ERASE_FACT, rest, event);
      if (known.data() instanceof RecordedAfterwards) {
        Sql.update(connection, STATED_GRADE, TextErasure.MARK, incident);
      }
    }
  }

  private static void eraseDecision(Connection connection, UUID incident, UUID event)
      throws SQLException {
    var logged = EventLog.find(connection, event).map(EventJson::read).orElse(null);
    if (logged instanceof ReadEvent.Known(var known)
        && known.data() instanceof DecisionEvent decision) {
      EventLog.erase(connection, event, EventJson.write(TextErasure.erased(known)));
      erase(connection, incident, decision);
    }
  }

  private static void erase(Connection connection, UUID incident, DecisionEvent decision)
      throws SQLException {
    switch (decision) {
      case DecisionEvent.GradeReasoned it -> {
        Sql.update(connection, DECIDED_GRADES, TextErasure.MARK, incident, it.decision());
        Sql.update(connection, DECISION, TextErasure.MARK, incident, it.decision());
      }
      case DecisionEvent.FactsAsked it ->
          Sql.update(connection, QUESTION, TextErasure.MARK, incident, it.request());
    }
  }
}
