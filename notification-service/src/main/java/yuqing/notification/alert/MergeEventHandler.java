package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Unmerged;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentCopies;
import yuqing.notification.notice.AskingNotices;

/// Takes in merges and their undoing: nothing is asked of a merged incident any more, and nobody is
/// alerted of its differences. What it owed ends by its own events. In the
/// caller's transaction under the incident's lock.
@ApplicationScoped
public class MergeEventHandler {
  private final IncidentCopies copies;
  private final AskingNotices asking;
  private final DifferenceAlertEnds differences;

  MergeEventHandler(IncidentCopies copies, AskingNotices asking, DifferenceAlertEnds differences) {
    this.copies = copies;
    this.asking = asking;
    this.differences = differences;
  }

  public void handle(Connection connection, Event<?> event, Merged merged, Instant now)
      throws SQLException {
    if (merged.recordedAt() == null) {
      throw new UnprocessableEvent("a merge without its instant");
    }
    var incident = event.subjectAsUuid();
    asking.allDone(connection, incident, now);
    if (copies.merge(connection, incident, merged.recordedAt())) {
      differences.hide(connection, incident, now);
    }
  }

  public void handle(Connection connection, Event<?> event, Unmerged unmerged, Instant now)
      throws SQLException {
    if (unmerged.recordedAt() == null) {
      throw new UnprocessableEvent("an undone merge without its instant");
    }
    var incident = event.subjectAsUuid();
    if (copies.unmerge(connection, incident, unmerged.recordedAt())) {
      differences.show(connection, incident, unmerged.recordedAt(), now);
    }
  }
}
