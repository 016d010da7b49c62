package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Unmerged;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentCopies;
import yuqing.notification.incident.IncidentReceiver;
import yuqing.notification.notice.AskingNotices;

/// Takes in merges and their undoing: nothing is asked of a merged incident any more, and nobody is
/// alerted of its differences. What it owed ends by its own events. When a method returns the
/// offset may be committed: after the transaction.
@ApplicationScoped
public class MergeEventHandler {
  private final IncidentReceiver receiver;
  private final IncidentCopies copies;
  private final AskingNotices asking;
  private final DifferenceAlertEnds differences;

  MergeEventHandler(
      IncidentReceiver receiver,
      IncidentCopies copies,
      AskingNotices asking,
      DifferenceAlertEnds differences) {
    this.receiver = receiver;
    this.copies = copies;
    this.asking = asking;
    this.differences = differences;
  }

  public void handle(Event<?> event, Merged merged) {
    if (merged.recordedAt() == null) {
      throw new UnprocessableEvent("a merge without its instant");
    }
    receiver.receive(
        event,
        (connection, incident, now) -> {
          asking.allDone(connection, incident, now);
          if (copies.merge(connection, incident, merged.recordedAt())) {
            differences.hide(connection, incident, now);
          }
        });
  }

  public void handle(Event<?> event, Unmerged unmerged) {
    if (unmerged.recordedAt() == null) {
      throw new UnprocessableEvent("an undone merge without its instant");
    }
    receiver.receive(
        event,
        (connection, incident, now) -> {
          if (copies.unmerge(connection, incident, unmerged.recordedAt())) {
            differences.show(connection, incident, unmerged.recordedAt(), now);
          }
        });
  }
}
