package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.NewLiaisons;

/// A liaison who is filed while something is open is alerted of all that the post owes, one message
/// an incident.
@ApplicationScoped
class LiaisonHandover implements DueHandler, NewLiaisons {
  private static final String KIND = "liaison-filed";

  /// Incidents in one transaction, which locks them in the order of their ids.
  private static final int AT_A_TIME = 20;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final Addressees addressees;
  private final DueRows dueRows;
  private final IncidentLock lock;

  LiaisonHandover(
      Alerts alerts,
      AlertDeliveries deliveries,
      AlertMessages messages,
      Addressees addressees,
      DueRows dueRows,
      IncidentLock lock) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.messages = messages;
    this.addressees = addressees;
    this.dueRows = dueRows;
    this.lock = lock;
  }

  @Override
  public void filed(Connection connection, String department, Instant since) throws SQLException {
    dueRows.schedule(connection, KIND, department + "/" + BEFORE_ALL, since);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var slash = row.key().indexOf('/');
    var department = row.key().substring(0, slash);
    var after = UUID.fromString(row.key().substring(slash + 1));
    var found = alerts.incidentsOwedBy(department, after, AT_A_TIME);
    for (var incident : found) {
      lock.lock(connection, incident);
      alertOf(connection, incident, department, now);
    }
    if (found.size() == AT_A_TIME) {
      dueRows.schedule(connection, KIND, department + "/" + found.getLast(), now);
    }
  }

  private void alertOf(Connection connection, UUID incident, String department, Instant now)
      throws SQLException {
    var owed =
        alerts.owedOn(incident, department).stream()
            .filter(alert -> alert.step > 0 && alert.ladder.getFirst().post() == Post.LIAISON)
            .collect(
                Collectors.toMap(alert -> alert.obligation, alert -> alert, (_, newer) -> newer));
    var sent = deliveries.of(owed.values().stream().map(alert -> alert.id).toList());
    var together = UUID.randomUUID();
    for (var addressee : addressees.of(Post.LIAISON, department, now)) {
      for (var alert : owed.values()) {
        if (addressee.post() == Post.LIAISON && !isSent(sent, alert, addressee)) {
          deliveries.open(connection, alert, together, addressee, now);
        }
      }
    }
    messages.release(connection, together, now);
  }

  private static boolean isSent(List<AlertDelivery> sent, Alert alert, Addressee addressee) {
    return sent.stream()
        .anyMatch(each -> each.alert.equals(alert.id) && each.person.equals(addressee.person()));
  }
}
