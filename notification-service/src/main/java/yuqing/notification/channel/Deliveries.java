package yuqing.notification.channel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueRows;
import yuqing.notification.incident.IncidentKey;

/// Opens, stops and finds deliveries, in the caller's transaction under the incident's lock.
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
  private final DueRows dueRows;

  Deliveries(DueRows dueRows) {
    this.dueRows = dueRows;
  }

  /// Whom a delivery is for.
  public record Recipient(Post post, String department, String person) {}

  /// To be attempted at once, before whatever waits of a lower level.
  ///
  /// @param level the incident's, 1 for the gravest
  public void open(
      Connection connection,
      UUID incident,
      UUID alert,
      int level,
      int rung,
      Recipient recipient,
      Instant now)
      throws SQLException {
    var delivery = new Delivery();
    delivery.id = UUID.randomUUID();
    delivery.incident = incident;
    delivery.alert = alert;
    delivery.rung = rung;
    delivery.post = recipient.post().code();
    delivery.department = recipient.department();
    delivery.person = recipient.person();
    delivery.channel = EmailChannel.NAME;
    delivery.deduplicationKey =
        alert + "." + rung + "." + recipient.person() + "." + delivery.channel;
    delivery.state = DeliveryState.PENDING;
    delivery.createdAt = now;
    persist(delivery);
    dueRows.schedule(connection, DeliveryAttempts.KIND, key(delivery), now, level);
  }

  /// Whatever of the alert no channel has taken over yet is not sent any more.
  public void stop(Connection connection, UUID alert, Instant now) throws SQLException {
    for (var pending : list("alert = ?1 and state = ?2", alert, DeliveryState.PENDING)) {
      pending.settle(DeliveryState.STOPPED, now);
      dueRows.cancel(connection, DeliveryAttempts.KIND, key(pending));
    }
  }

  /// Whether somebody on this rung was reached or may still be.
  public boolean anyHopeOn(UUID alert, int rung) {
    return count(
            "alert = ?1 and rung = ?2 and state in (?3, ?4)",
            alert,
            rung,
            DeliveryState.PENDING,
            DeliveryState.ACCEPTED)
        > 0;
  }

  public List<Delivery> of(Collection<UUID> alerts) {
    return alerts.isEmpty()
        ? List.of()
        : list("alert in ?1 order by rung, person, channel", alerts);
  }

  long pending() {
    return count("state", DeliveryState.PENDING);
  }

  static String key(Delivery delivery) {
    return new IncidentKey(delivery.incident, delivery.id).toString();
  }
}
