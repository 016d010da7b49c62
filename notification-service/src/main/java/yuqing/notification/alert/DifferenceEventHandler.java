package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.ReportedDifference;
import yuqing.notification.notice.Notice;
import yuqing.notification.notice.Notices;

/// Takes in what second reports state otherwise, as incident-service publishes it, and its
/// settlement, in the caller's transaction under the incident's lock.
@ApplicationScoped
public class DifferenceEventHandler {
  private final Notices notices;
  private final DifferenceAlertEnds alerts;

  DifferenceEventHandler(Notices notices, DifferenceAlertEnds alerts) {
    this.notices = notices;
    this.alerts = alerts;
  }

  /// A plain sighting, and a second report that states nothing new, notify nobody.
  public void handle(Connection connection, Event<?> event, Sighted sighted, Instant now)
      throws SQLException {
    if (sighted.difference() == null) {
      return;
    }
    if (!whole(sighted)) {
      throw new UnprocessableEvent("a difference without its number, facts or instant");
    }
    openNotice(connection, event.subjectAsUuid(), sighted, now).save(connection);
  }

  public void handle(Connection connection, Event<?> event, DifferenceSettled settled, Instant now)
      throws SQLException {
    if (settled.recordedAt() == null) {
      throw new UnprocessableEvent("a settlement without its instant");
    }
    settle(connection, event.subjectAsUuid(), settled, now).save(connection);
  }

  private ReportedDifference openNotice(
      Connection connection, UUID incident, Sighted sighted, Instant now) throws SQLException {
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
    return known.found(foundAt, notices.open(connection, notice, now));
  }

  private static boolean raisesFlag(Difference each) {
    return each.field().equals("suddenGrave") && Boolean.parseBoolean(each.reported());
  }

  private ReportedDifference settle(
      Connection connection, UUID incident, DifferenceSettled settled, Instant now)
      throws SQLException {
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
