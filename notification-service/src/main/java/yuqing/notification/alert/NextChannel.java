package yuqing.notification.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.PersonChannels;
import yuqing.notification.delivery.DeliveryState;

/// Alerts a person by their next channel when one has failed, or when its message was left without
/// an answer: a new message with a code of its own, beside which the other one stays as proof. In
/// the caller's transaction under the incident's lock.
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

  /// Whoever was told by now and has not answered is told by their next channel too: a message that
  /// was accepted is not one that was read.
  void openForSilent(Connection connection, Alert alert, Instant now) throws SQLException {
    if (!channels.areSeveral()) {
      return;
    }
    var byPerson =
        deliveries.onLadder(alert.id).stream()
            .collect(groupingBy(each -> each.person, LinkedHashMap::new, toList()));
    for (var told : byPerson.values()) {
      var last = told.getLast();
      var tried = told.stream().map(each -> each.channel).toList();
      var next = channels.next(last.person, tried);
      if (last.state == DeliveryState.ACCEPTED && next.isPresent()) {
        var message =
            messages.carrying(connection, alert, alert.judgement, last.person, next.get(), now);
        deliveries.persist(AlertDelivery.after(last, message, now));
      }
    }
  }

  private Optional<String> after(AlertMessage message) {
    return channels.areSeveral()
        ? channels.next(message.person, deliveries.channelsTried(message))
        : Optional.empty();
  }
}
