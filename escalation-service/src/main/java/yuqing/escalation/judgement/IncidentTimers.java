package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.durable.due.DueRows;

/// The rows by which time reaches an incident: one for the next instant at which anything about it
/// changes, and one that has it take over the level of another merged into it.
@ApplicationScoped
public class IncidentTimers {

  public static final String DEADLINE = "deadline";
  public static final String ABSORB = "absorb";

  private final DueRows rows;

  IncidentTimers(DueRows rows) {
    this.rows = rows;
  }

  /// Sets the one row of an incident; the caller holds the incident's lock.
  void set(Connection connection, UUID incident, Optional<Instant> change, Optional<Instant> alert)
      throws SQLException {
    var next = Stream.of(change, alert).flatMap(Optional::stream).min(Instant::compareTo);
    if (next.isPresent()) {
      rows.schedule(connection, DEADLINE, incident.toString(), next.get());
    } else {
      rows.cancel(connection, DEADLINE, incident.toString());
    }
  }

  /// Has the incident that continues judged again in a separate transaction, so that no transaction
  /// ever holds two incidents' locks.
  void absorb(Connection connection, UUID into, Instant now) throws SQLException {
    rows.schedule(connection, ABSORB, into.toString(), now);
  }
}
