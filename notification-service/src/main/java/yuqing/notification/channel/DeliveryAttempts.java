package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.contracts.NotificationEvent;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.RowLeft;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Begins an attempt: it is on the record, and the row for a repeat is set, before the letter
/// leaves. A crash in between repeats the attempt under the same key and loses nothing.
@ApplicationScoped
class DeliveryAttempts implements DueHandler {
  static final String KIND = "delivery";

  private final Deliveries deliveries;
  private final DeliveryOwner mandate;
  private final EventPublisher receipts;
  private final DeliveryOutcome settlement;
  private final MessageSender sending;
  private final SendSlots senders;
  private final DueRows dueRows;
  private final IncidentLock lock;
  private final DeliverySettings settings;

  DeliveryAttempts(
      Deliveries deliveries,
      DeliveryOwner mandate,
      EventPublisher receipts,
      DeliveryOutcome settlement,
      MessageSender sending,
      SendSlots senders,
      DueRows dueRows,
      IncidentLock lock,
      DeliverySettings settings) {
    this.deliveries = deliveries;
    this.mandate = mandate;
    this.receipts = receipts;
    this.settlement = settlement;
    this.sending = sending;
    this.senders = senders;
    this.dueRows = dueRows;
    this.lock = lock;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// With the alert: the first attempt is made at once, the others repeat it.
  @Override
  public boolean continuesTrace() {
    return true;
  }

  /// In a storm of alerts the letters wait as rows that nobody touches.
  @Override
  public DueRoom room() {
    return senders;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
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
    receipts.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Attempted(delivery.forReceipt(), delivery.attempts, now));
    var lostAt = now.plus(settings.lostAfter());
    dueRows.schedule(connection, KIND, row.key(), lostAt, row.priority());
    var task =
        new MessageSender.Task(
            delivery.incident,
            delivery.id,
            delivery.attempts,
            delivery.channel,
            letter.get(),
            lostAt);
    seat.leave(() -> sending.send(task));
  }
}
