package yuqing.incident.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.Erased;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.TextErasure;
import yuqing.durable.Transactions;
import yuqing.durable.outbox.EventLog;
import yuqing.incident.register.Incident;
import yuqing.incident.register.Incidents;
import yuqing.rest.idempotency.KeptAnswers;

/// Erases the text of an event of this service, once the archive has: first in the event log, so
/// that it is never published again, then in the rows that were written with it.
@ApplicationScoped
public class ErasureEventHandler {

  private final Incidents incidents;
  private final ErasedRows rows;
  private final Transactions transactions;
  private final InstantSource clock;

  ErasureEventHandler(
      Incidents incidents, ErasedRows rows, Transactions transactions, InstantSource clock) {
    this.incidents = incidents;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// An event that is not in the log is another service's, or one that a restored database no
  /// longer has: there is no copy of it here.
  public void handle(UUID id, Erased erased) {
    var incident = incidents.lock(id).orElse(null);
    if (incident == null) {
      return;
    }
    transactions.inCurrent(
        connection -> {
          var logged = EventLog.find(connection, erased.event()).map(EventJson::read);
          if (logged.orElse(null) instanceof ReadEvent.Known(var event)
              && event.data() instanceof IncidentEvent data) {
            EventLog.erase(connection, event.id(), EventJson.write(TextErasure.erased(event)));
            eraseRows(connection, incident, event.sequence(), data);
          }
          return null;
        });
  }

  private void eraseRows(
      Connection connection, Incident incident, long sequence, IncidentEvent data)
      throws SQLException {
    rows.erase(connection, incident, sequence, data);
    KeptAnswers.forgetBodies(connection, incident.id.toString());
    incident.version++;
    incident.updatedAt = clock.instant();
  }
}
