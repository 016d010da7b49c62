package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.durable.due.DueGroupHandler;
import yuqing.durable.due.DueRow;
import yuqing.escalation.casefile.Incidents;

/// The next instant at which something about an incident changes by itself: a due passes, a window
/// opens, a reminder or the alert of a missing is to go out. However many of them passed while the
/// machine was stopped, one judgement makes up for them, each once and in order of due.
@ApplicationScoped
public class DeadlineHandler implements DueGroupHandler {

  private final Incidents incidents;
  private final IncidentJudge judge;
  private final PastIncidentJudge past;

  DeadlineHandler(Incidents incidents, IncidentJudge judge, PastIncidentJudge past) {
    this.incidents = incidents;
    this.judge = judge;
    this.past = past;
  }

  @Override
  public String kind() {
    return IncidentTimers.DEADLINE;
  }

  @Override
  public void lock(Connection connection, String key) {
    incidents.lock(UUID.fromString(key));
  }

  @Override
  public Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException {
    return incidents.lockFree(connection, keys.stream().map(UUID::fromString).toList()).stream()
        .map(UUID::toString)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Leaves the session empty: the next incident of the transaction is read on its own, and what
  /// this one made of it is not looked through again for changes.
  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var incident = incidents.findById(UUID.fromString(row.key()));
    if (incident.recordedAfterwards) {
      past.onClock(connection, incident, now);
    } else {
      judge.onClock(connection, incident, now);
    }
    incidents.flush();
    incidents.getEntityManager().clear();
  }
}
