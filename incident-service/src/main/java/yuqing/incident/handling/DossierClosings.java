package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.term.State;
import yuqing.durable.Transactions;
import yuqing.incident.register.Incident;
import yuqing.incident.register.Incidents;
import yuqing.incident.report.KnownItems;

/// The review and the closing of article 14, as the archive publishes them. They show in the state.
/// On a closed incident hardly anything more is recorded
/// ([yuqing.access.RecordableAct#mayFollowClosing]), and it takes in no further reports by itself.
@ApplicationScoped
public class DossierClosings {

  private final Incidents incidents;
  private final KnownItems items;
  private final Transactions transactions;
  private final InstantSource clock;

  DossierClosings(
      Incidents incidents, KnownItems items, Transactions transactions, InstantSource clock) {
    this.incidents = incidents;
    this.items = items;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(UUID id, ArchiveEvent event) {
    var incident = incidents.lock(id).orElse(null);
    if (incident == null) {
      // An incident that a restored database no longer knows: nothing here to show it on.
      return;
    }
    switch (event) {
      case ArchiveEvent.ReviewHeld review -> {
        if (incident.state == State.FILED && concernsCurrentFiling(incident, review.recordedAt())) {
          move(incident, State.REVIEWED);
        }
      }
      case ArchiveEvent.DossierClosed closed -> {
        boolean filed = incident.state == State.FILED || incident.state == State.REVIEWED;
        if (filed && concernsCurrentFiling(incident, closed.recordedAt())) {
          incident.closedAt = closed.recordedAt();
          move(incident, State.CLOSED);
          releaseItems(id);
        }
      }
      case ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.Erased _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _ -> {
        // Changes nothing about a case here.
      }
    }
  }

  /// One received late, after a reopening and a new filing, belongs to the filing before.
  private static boolean concernsCurrentFiling(Incident incident, Instant recordedAt) {
    return !recordedAt.isBefore(incident.end.filingRecordedAt);
  }

  private void move(Incident incident, State state) {
    incident.state = state;
    incident.version++;
    incident.updatedAt = clock.instant();
  }

  private void releaseItems(UUID id) {
    transactions.inCurrent(
        connection -> {
          items.release(connection, id);
          return null;
        });
  }
}
