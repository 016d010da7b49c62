package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.contracts.NotificationEvent;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.RowLeft;
import yuqing.notification.receipt.IncidentKey;
import yuqing.notification.receipt.IncidentLock;
import yuqing.notification.receipt.Receipts;

/// Begins an attempt: it is on the record, and the row for a repeat is set, before the letter
/// leaves. A crash in between repeats the attempt under the same key and loses nothing.
@ApplicationScoped
class Attempts implements DueHandler {
  static final String KIND = "delivery";

  @Inject Deliveries deliveries;
  @Inject Mandate mandate;
  @Inject Receipts receipts;
  @Inject Settlement settlement;
  @Inject Sending sending;
  @Inject Senders senders;
  @Inject DueRows dueRows;
  @Inject IncidentLock lock;
  @Inject DeliverySettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  /// With the alert: the first attempt is made at once, the others repeat it.
  @Override
  public boolean goesOn() {
    return true;
  }

  /// In a storm of alerts the letters wait as rows that nobody touches.
  @Override
  public DueRoom room() {
    return senders;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.take(connection, IncidentKey.parse(key).incident());
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var delivery = deliveries.findById(IncidentKey.parse(row.key()).part());
    if (delivery == null || delivery.state != DeliveryState.PENDING) {
      return;
    }
    if (settlement.attemptsAreUsedUp(delivery)) {
      // The last attempt's answer was lost in a crash.
      settlement.giveUp(connection, delivery, "no answer to the last attempt", now);
      return;
    }
    begin(connection, delivery, row, now);
  }

  private void begin(Connection connection, Delivery delivery, DueRow row, Instant now)
      throws SQLException {
    var seat = senders.seat().orElseThrow(RowLeft::new);
    var letter = mandate.letter(connection, delivery, now);
    if (letter.isEmpty()) {
      settlement.giveUp(connection, delivery, "no address on the roster", now);
      return;
    }
    delivery.attempts++;
    receipts.say(
        connection,
        delivery.incident,
        new NotificationEvent.Attempted(delivery.forReceipt(), delivery.attempts, now));
    var lostAt = now.plus(settings.lostAfter());
    dueRows.schedule(connection, KIND, row.key(), lostAt, row.priority());
    var task =
        new Sending.Task(
            delivery.incident,
            delivery.id,
            delivery.attempts,
            delivery.channel,
            letter.get(),
            lostAt);
    seat.leave(() -> sending.send(task));
  }
}
