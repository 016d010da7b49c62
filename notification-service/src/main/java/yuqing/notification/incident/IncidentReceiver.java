package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.durable.inbox.EventReceiver;

/// Takes in events about incidents: each once, under its incident's lock.
@ApplicationScoped
public class IncidentReceiver {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final InstantSource clock;

  IncidentReceiver(EventReceiver receiver, IncidentLock lock, InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.clock = clock;
  }

  /// What is done with an event, in the transaction that takes it in.
  @FunctionalInterface
  public interface IncidentWork {
    /// @param now read after the lock was taken
    void run(Connection connection, UUID incident, Instant now) throws SQLException;
  }

  /// When this returns the offset may be committed: after the transaction.
  public void receive(Event<?> event, IncidentWork work) {
    var incident = event.subjectAsUuid();
    receiver.receive(
        event.id(),
        event.source(),
        incident.toString(),
        connection -> {
          lock.lock(connection, incident);
          work.run(connection, incident, clock.instant());
          return null;
        });
  }
}
