package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.escalation.casefile.Incidents;

/// Another incident was merged into this one, or its level came to be known afterwards: it is
/// judged with that. Where its own report has not been received yet there is nothing to judge, and
/// the report will find the merged one.
@ApplicationScoped
public class MergedLevelHandler implements DueHandler {

  private final Incidents incidents;
  private final IncidentJudge judge;

  MergedLevelHandler(Incidents incidents, IncidentJudge judge) {
    this.incidents = incidents;
    this.judge = judge;
  }

  @Override
  public String kind() {
    return IncidentTimers.ABSORB;
  }

  /// With the merge, of which it is the other half.
  @Override
  public boolean continuesTrace() {
    return true;
  }

  @Override
  public void lock(Connection connection, String key) {
    incidents.lock(UUID.fromString(key));
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var continuing = incidents.findByIdOptional(UUID.fromString(row.key()));
    if (continuing.isPresent()) {
      judge.onRecord(connection, continuing.get());
    }
  }
}
