package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.durable.due.DueRows;
import yuqing.escalation.casefile.CaseRecord.Merge;
import yuqing.escalation.casefile.MergeHandovers;
import yuqing.procedure.Judgement;

/// The rows by which time reaches an incident: one for the next instant at which anything about it
/// changes, and one that has it take over the level of another merged into it.
@ApplicationScoped
public class IncidentTimers {

  public static final String DEADLINE = "deadline";
  public static final String ABSORB = "absorb";

  private final DueRows rows;
  private final MergeHandovers handovers;

  IncidentTimers(DueRows rows, MergeHandovers handovers) {
    this.rows = rows;
    this.handovers = handovers;
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

  /// Stores what a merged incident brings along. Where that is new, or became known only
  /// afterwards, the incident that continues is judged again in a separate transaction, so that no
  /// transaction ever holds two incidents' locks.
  ///
  /// @param judgement of the merged one at the merge
  void handOver(Connection connection, UUID merged, Merge merge, Judgement judgement, Instant now)
      throws SQLException {
    if (handovers.store(connection, merged, merge, judgement)) {
      rows.schedule(connection, ABSORB, merge.into().toString(), now);
    }
  }
}
