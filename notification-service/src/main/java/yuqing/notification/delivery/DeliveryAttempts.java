package yuqing.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.RowLeft;
import yuqing.notification.channel.DeliverySettings;

/// Begins an attempt, or those whose rows were found together in one transaction: it is on record,
/// and the row for a repeat is set, before the message leaves.
/// A crash in between repeats the attempt under the same key and loses nothing.
@ApplicationScoped
public class DeliveryAttempts {
  private final DeliveryOutcome outcome;
  private final MessageSender sender;
  private final SendSlots slots;
  private final DueRows dueRows;
  private final DeliverySettings settings;

  DeliveryAttempts(
      DeliveryOutcome outcome,
      MessageSender sender,
      SendSlots slots,
      DueRows dueRows,
      DeliverySettings settings) {
    this.outcome = outcome;
    this.sender = sender;
    this.slots = slots;
    this.dueRows = dueRows;
    this.settings = settings;
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
}
