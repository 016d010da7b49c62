package yuqing.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.RowLeft;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.SendLimits;

/// Begins an attempt, or those whose rows were found together in one transaction: it is on record,
/// and the row for a repeat is set, before the message leaves.
/// A crash in between repeats the attempt under the same key and loses nothing.
@ApplicationScoped
public class DeliveryAttempts {
  private static final int GRAVEST = 1;

  /// For a message of level 1 whose channel has been given all that it takes now.
  private static final Duration SOON_AGAIN = Duration.ofSeconds(1);

  /// For the others, which may be many.
  private static final Duration LATER_AGAIN = Duration.ofSeconds(10);

  private final DeliveryOutcome outcome;
  private final MessageSender sender;
  private final SendSlots slots;
  private final DueRows dueRows;
  private final DeliverySettings settings;
  private final Channels channels;
  private final SendLimits limits;

  DeliveryAttempts(
      DeliveryOutcome outcome,
      MessageSender sender,
      SendSlots slots,
      DueRows dueRows,
      DeliverySettings settings,
      Channels channels,
      SendLimits limits) {
    this.outcome = outcome;
    this.sender = sender;
    this.slots = slots;
    this.dueRows = dueRows;
    this.settings = settings;
    this.channels = channels;
    this.limits = limits;
  }

  DueRoom room() {
    return slots;
  }

  <D extends Delivery> void make(
      DeliveryOwner<D> owner, Connection connection, DueRow row, Instant now) throws SQLException {
    var delivery = owner.find(row.key());
    if (delivery == null || !delivery.isPending()) {
      return;
    }
    if (outcome.attemptsAreUsedUp(owner, delivery)) {
      // The last attempt's answer was lost in a crash.
      outcome.giveUp(owner, connection, delivery, "no answer to the last attempt", now);
      return;
    }
    var slot = slots.slot().orElseThrow(RowLeft::new);
    var message = owner.message(delivery, now);
    if (message.isEmpty()) {
      outcome.giveUp(owner, connection, delivery, owner.noMessage(), now);
      return;
    }
    if (!mayLeave(connection, delivery, now)) {
      var later = row.priority() <= GRAVEST ? SOON_AGAIN : LATER_AGAIN;
      dueRows.schedule(connection, row.kind(), row.key(), now.plus(later), row.priority());
      return;
    }
    delivery.begin();
    owner.attempted(connection, delivery, now);
    var lostAt = now.plus(settings.lostAfter());
    dueRows.schedule(connection, row.kind(), row.key(), lostAt, row.priority());
    var attempt =
        new MessageSender.Attempt<>(
            owner,
            row.key(),
            delivery.incident(),
            delivery.attempts(),
            delivery.channel(),
            message.get(),
            lostAt);
    slot.leave(() -> sender.send(attempt));
  }

  /// With a token of its channel. A robot's is taken when its message is made up of what waits.
  private boolean mayLeave(Connection connection, Delivery delivery, Instant now)
      throws SQLException {
    var channel = channels.named(delivery.channel()).filter(each -> !(each instanceof GroupRobot));
    return channel.isEmpty() || limits.take(connection, channel.get(), now);
  }
}
