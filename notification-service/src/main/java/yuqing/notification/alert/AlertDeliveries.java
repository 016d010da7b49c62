package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.Channels;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.roster.Addressee;

/// Opens, stops and finds an alert's deliveries, in the caller's transaction under the incident's
/// lock.
@ApplicationScoped
class AlertDeliveries implements PanacheRepositoryBase<AlertDelivery, UUID> {
  /// Of their due rows.
  static final String KIND = "delivery";

  private final DueRows dueRows;

  AlertDeliveries(DueRows dueRows) {
    this.dueRows = dueRows;
  }

  /// To be attempted at once, before all that waits of a lower level.
  void open(Connection connection, Alert alert, Addressee addressee, Instant now)
      throws SQLException {
    var delivery = new AlertDelivery();
    delivery.id = UUID.randomUUID();
    delivery.incident = alert.incident;
    delivery.alert = alert.id;
    delivery.step = alert.step;
    delivery.post = addressee.post().code();
    delivery.department = addressee.department();
    delivery.person = addressee.person();
    delivery.channel = Channels.EMAIL;
    delivery.deduplicationKey =
        alert.id + "." + alert.step + "." + addressee.person() + "." + Channels.EMAIL;
    delivery.createdAt = now;
    persist(delivery);
    dueRows.schedule(connection, KIND, delivery.key(), now, alert.level);
  }

  /// What no channel has taken over yet is not sent any more.
  void stop(Connection connection, UUID alert, Instant now) throws SQLException {
    for (var pending : list("alert = ?1 and state = ?2", alert, DeliveryState.PENDING)) {
      pending.settle(DeliveryState.STOPPED, now);
      dueRows.cancel(connection, KIND, pending.key());
    }
  }

  /// Whether somebody on this step was reached or may still be.
  boolean mayReachSomebody(UUID alert, int step) {
    return count(
            "alert = ?1 and step = ?2 and state in (?3, ?4)",
            alert,
            step,
            DeliveryState.PENDING,
            DeliveryState.ACCEPTED)
        > 0;
  }

  List<AlertDelivery> of(Collection<UUID> alerts) {
    return alerts.isEmpty()
        ? List.of()
        : list("alert in ?1 order by step, person, channel", alerts);
  }

  long pending() {
    return count("state", DeliveryState.PENDING);
  }
}
