package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.PersonChannels;
import yuqing.notification.delivery.DeliveryState;

/// Gathers what one judgement has for a person into one message, and lets it go. In the caller's
/// transaction under the incident's lock.
@ApplicationScoped
class AlertMessages implements PanacheRepositoryBase<AlertMessage, UUID> {
  /// Of their due rows.
  static final String KIND = "delivery";

  private final DueRows dueRows;
  private final DeliverySettings settings;
  private final PersonChannels channels;

  AlertMessages(DueRows dueRows, DeliverySettings settings, PersonChannels channels) {
    this.dueRows = dueRows;
    this.settings = settings;
    this.channels = channels;
  }

  /// The message that carries an alert to a person: one of the same judgement that has not left
  /// yet, else a new one. It leaves when its judgement is complete, or when it has waited long
  /// enough for the rest; before all that waits of a lower level.
  ///
  /// @param judgement with whose other alerts it goes; null for alone
  AlertMessage carrying(
      Connection connection, Alert alert, UUID judgement, String person, Instant now)
      throws SQLException {
    return carrying(connection, alert, judgement, person, channels.first(person), now);
  }

  /// The same over a channel that is chosen already.
  AlertMessage carrying(
      Connection connection,
      Alert alert,
      UUID judgement,
      String person,
      String channel,
      Instant now)
      throws SQLException {
    if (judgement != null) {
      for (var waiting : gathering(judgement)) {
        if (waiting.person.equals(person) && waiting.channel.equals(channel)) {
          return waiting;
        }
      }
    }
    var message = AlertMessage.of(alert, alert.step, judgement, person, channel, now);
    persist(message);
    var leaves = judgement == null ? now : now.plus(settings.gatherFor());
    dueRows.schedule(connection, KIND, message.key(), leaves, alert.level);
    return message;
  }

  /// Its first step, in the alert's present round: leaves at once.
  AlertMessage again(Connection connection, Alert alert, String person, Instant now)
      throws SQLException {
    var channel = channels.first(person);
    var message = AlertMessage.of(alert, 1, alert.rounds, person, channel, now);
    persist(message);
    dueRows.schedule(connection, KIND, message.key(), now, alert.level);
    return message;
  }

  /// Nothing more is to come of a judgement: its messages leave at once.
  void release(Connection connection, UUID judgement, Instant now) throws SQLException {
    for (var waiting : gathering(judgement)) {
      dueRows.schedule(connection, KIND, waiting.key(), now);
    }
  }

  /// Names nothing any more that anybody waits for.
  void stop(Connection connection, AlertMessage message, Instant now) throws SQLException {
    message.settle(DeliveryState.STOPPED, now);
    dueRows.cancel(connection, KIND, message.key());
  }

  long pending() {
    return count("state", DeliveryState.PENDING);
  }

  private List<AlertMessage> gathering(UUID judgement) {
    return list(
        "judgement = ?1 and state = ?2 and attempts = 0 order by id",
        judgement,
        DeliveryState.PENDING);
  }
}
