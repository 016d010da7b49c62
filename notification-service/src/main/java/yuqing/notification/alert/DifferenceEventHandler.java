package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.durable.TransactionalWork;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.incident.ReportedDifference;
import yuqing.notification.notice.Notice;
import yuqing.notification.notice.Notices;

/// Takes in what second reports state otherwise, as incident-service publishes it, and its
/// settlement.
@ApplicationScoped
public class DifferenceEventHandler {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final Notices notices;
  private final DifferenceAlertEnds alerts;
  private final InstantSource clock;

  DifferenceEventHandler(
      EventReceiver receiver,
      IncidentLock lock,
      Notices notices,
      DifferenceAlertEnds alerts,
      InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.notices = notices;
    this.alerts = alerts;
    this.clock = clock;
  }

  /// A plain sighting, and a second report that states nothing new, notify nobody.
  public void handle(Event<?> event, Sighted sighted) {
    if (sighted.difference() == null) {
      return;
    }
    if (!whole(sighted)) {
      throw new UnprocessableEvent("a difference without its number, facts or instant");
    }
    var incident = event.subjectAsUuid();
    receive(event, incident, connection -> openNotice(connection, incident, sighted));
  }

  public void handle(Event<?> event, DifferenceSettled settled) {
    if (settled.recordedAt() == null) {
      throw new UnprocessableEvent("a settlement without its instant");
    }
    var incident = event.subjectAsUuid();
    receive(event, incident, connection -> settle(connection, incident, settled));
  }

  /// When this returns the offset may be committed: after the transaction.
  private void receive(Event<?> event, UUID incident, TransactionalWork<ReportedDifference> work) {
    receiver.receive(
        event.id(),
        event.source(),
        incident.toString(),
        connection -> {
          lock.lock(connection, incident);
          work.run(connection).save(connection);
          return null;
        });
  }

  private ReportedDifference openNotice(Connection connection, UUID incident, Sighted sighted)
      throws SQLException {
    var foundAt = sighted.recordedAt();
    var known = ReportedDifference.read(connection, incident, sighted.difference());
    if (!known.isNewAt(foundAt)) {
      return known;
    }
    if (known.isSettledSince(foundAt)) {
      return known.found(foundAt, null);
    }
    var fields = sighted.differing().stream().map(Difference::field).toList();
    var notice =
        new Notice.FactsDiffer(
            incident,
            sighted.number(),
            sighted.difference(),
            fields,
            sighted.differing().stream().anyMatch(DifferenceEventHandler::raisesFlag),
            foundAt);
    return known.found(foundAt, notices.open(connection, notice, clock.instant()));
  }

  private static boolean raisesFlag(Difference each) {
    return each.field().equals("suddenGrave") && Boolean.parseBoolean(each.reported());
  }

  private ReportedDifference settle(Connection connection, UUID incident, DifferenceSettled settled)
      throws SQLException {
    var now = clock.instant();
    var known =
        ReportedDifference.read(connection, incident, settled.difference())
            .settled(settled.recordedAt());
    if (known.isSettled()) {
      if (known.notice() != null) {
        notices.stop(connection, known.notice(), now);
      }
      alerts.cancel(connection, incident, settled.difference(), now);
    }
    return known;
  }

  private static boolean whole(Sighted sighted) {
    return sighted.number() != null
        && sighted.differing() != null
        && !sighted.differing().isEmpty()
        && sighted.differing().stream().allMatch(each -> each != null && each.field() != null)
        && sighted.recordedAt() != null;
  }
}
