package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.PersonChannels;

/// Alerts a person by their next channel when one has failed: a new message with a code of its own,
/// beside which the failed one stays as proof. In the caller's transaction under the incident's
/// lock.
@ApplicationScoped
class NextChannel {
  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final PersonChannels channels;
  private final ChannelSettings settings;
  private final DueRows dueRows;

  NextChannel(
      Alerts alerts,
      AlertDeliveries deliveries,
      AlertMessages messages,
      PersonChannels channels,
      ChannelSettings settings,
      DueRows dueRows) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.messages = messages;
    this.channels = channels;
    this.settings = settings;
    this.dueRows = dueRows;
  }

  /// How many attempts a message is worth before that.
  int tries(AlertMessage message, int most) {
    return after(message).isPresent() ? Math.min(most, settings.triesBeforeNext()) : most;
  }

  /// @param named what the failed message was to carry, already settled
  /// @return false where no channel is left
  boolean open(Connection connection, AlertMessage failed, List<AlertDelivery> named, Instant now)
      throws SQLException {
    var next = after(failed);
    if (next.isEmpty() || named.isEmpty()) {
      return false;
    }
    var first = named.getFirst();
    var alert = alerts.findById(first.alert);
    var message = AlertMessage.of(alert, first.step, first.round, failed.person, next.get(), now);
    messages.persist(message);
    for (var delivery : named) {
      deliveries.persist(AlertDelivery.after(delivery, message, now));
    }
    dueRows.schedule(connection, AlertMessages.KIND, message.key(), now, alert.level);
    return true;
  }

  private Optional<String> after(AlertMessage message) {
    return channels.areSeveral()
        ? channels.next(message.person, deliveries.channelsTried(message))
        : Optional.empty();
  }
}
