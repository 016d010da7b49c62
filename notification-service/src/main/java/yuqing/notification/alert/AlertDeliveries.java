package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.roster.Addressee;

/// Opens, stops and finds an alert's deliveries, in the caller's transaction under the incident's
/// lock.
@ApplicationScoped
class AlertDeliveries implements PanacheRepositoryBase<AlertDelivery, UUID> {
  private final AlertMessages messages;

  AlertDeliveries(AlertMessages messages) {
    this.messages = messages;
  }

  /// On the alert's present step.
  ///
  /// @param judgement with whose other alerts it goes; null for alone
  void open(Connection connection, Alert alert, UUID judgement, Addressee addressee, Instant now)
      throws SQLException {
    var message = messages.carrying(connection, alert, judgement, addressee.person(), now);
    persist(AlertDelivery.of(alert, addressee, message, now));
  }

  /// To somebody who owes it, in the alert's present round and by a message of its own.
  void repeat(Connection connection, Alert alert, Addressee addressee, Instant now)
      throws SQLException {
    var message = messages.again(connection, alert, addressee.person(), now);
    persist(AlertDelivery.again(alert, addressee, message, now));
  }

  /// What no channel has taken over yet is not sent any more.
  void stop(Connection connection, UUID alert, Instant now) throws SQLException {
    for (var pending : list("alert = ?1 and state = ?2", alert, DeliveryState.PENDING)) {
      pending.settle(DeliveryState.STOPPED, now);
      if (pendingIn(pending.message.id).isEmpty()) {
        messages.stop(connection, pending.message, now);
      }
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

  /// The same of any step.
  boolean mayReachSomebody(UUID alert) {
    return count(
            "alert = ?1 and state in (?2, ?3)",
            alert,
            DeliveryState.PENDING,
            DeliveryState.ACCEPTED)
        > 0;
  }

  /// Of the ladder itself, the oldest first.
  List<AlertDelivery> onLadder(UUID alert) {
    return list("alert = ?1 and round = 0 order by createdAt, id", alert);
  }

  List<AlertDelivery> of(Collection<UUID> alerts) {
    return alerts.isEmpty()
        ? List.of()
        : list("alert in ?1 order by step, round, person, channel", alerts);
  }

  List<AlertDelivery> to(String person, Collection<UUID> alerts) {
    return alerts.isEmpty()
        ? List.of()
        : list("person = ?1 and alert in ?2 order by step, round, channel", person, alerts);
  }

  /// By which the first alert of a message went to its person on the same step, its own included.
  List<String> channelsTried(AlertMessage message) {
    return in(message.id).stream()
        .findFirst()
        .map(
            first ->
                find(
                        "alert = ?1 and step = ?2 and round = ?3 and person = ?4",
                        first.alert,
                        first.step,
                        first.round,
                        first.person)
                    .stream()
                    .map(each -> each.channel)
                    .toList())
        .orElse(List.of(message.channel));
  }

  /// All that a message names or named.
  List<AlertDelivery> in(UUID message) {
    return list("message.id = ?1 order by id", message);
  }

  /// Those that a message's next attempt names.
  List<AlertDelivery> pendingIn(UUID message) {
    return list("message.id = ?1 and state = ?2 order by id", message, DeliveryState.PENDING);
  }
}
