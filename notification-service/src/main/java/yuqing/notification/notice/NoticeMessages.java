package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jboss.logging.Logger;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.RowLeft;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.SendSlots;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Sends the letters of notices as deliveries are sent, by the same senders: an attempt is on
/// record and its repeat is set before the letter leaves, outside any transaction. They are no
/// deliveries, since those belong to an alert, which asks for an acknowledgement and climbs.
@ApplicationScoped
class NoticeMessages implements DueHandler {
  static final String KIND = "notice-letter";

  private static final Logger LOG = Logger.getLogger(NoticeMessages.class);

  private final Addressees addressees;
  private final Schools schools;
  private final Channels channels;
  private final DeliverySettings settings;
  private final DueRows dueRows;
  private final NoticeOutcome settlement;
  private final SendSlots senders;

  NoticeMessages(
      Addressees addressees,
      Schools schools,
      Channels channels,
      DeliverySettings settings,
      DueRows dueRows,
      NoticeOutcome settlement,
      SendSlots senders) {
    this.addressees = addressees;
    this.schools = schools;
    this.channels = channels;
    this.settings = settings;
    this.dueRows = dueRows;
    this.settlement = settlement;
    this.senders = senders;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean continuesTrace() {
    return true;
  }

  @Override
  public DueRoom room() {
    return senders;
  }

  /// Before the row, as whoever settles it does.
  @Override
  public void lock(Connection connection, String key) throws SQLException {
    NoticeMessage.lock(connection, NoticeMessage.Key.parse(key));
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var letter = NoticeMessage.lock(connection, NoticeMessage.Key.parse(row.key()));
    if (!letter.isPending()) {
      return;
    }
    if (settlement.attemptsAreUsedUp(letter)) {
      settlement.giveUp(connection, letter, "no answer to the last attempt");
      return;
    }
    begin(connection, letter.attempted(), row, now);
  }

  private void begin(Connection connection, NoticeMessage letter, DueRow row, Instant now)
      throws SQLException {
    var seat = senders.seat().orElseThrow(RowLeft::new);
    var contact = addressees.contact(letter.key().person());
    if (contact.isEmpty()) {
      settlement.giveUp(connection, letter, "no address on the roster");
      return;
    }
    letter.save(connection, null);
    dueRows.schedule(connection, KIND, row.key(), now.plus(settings.lostAfter()), row.priority());
    var text = written(letter, contact.get());
    seat.leave(() -> send(letter, text));
  }

  /// Both languages, the reader's own first.
  private Message written(NoticeMessage letter, Addressees.Contact contact) {
    var first = new NoticeText(contact.language(), schools.zone());
    var second = new NoticeText(contact.language().equals("en") ? "zh" : "en", schools.zone());
    return new Message(
        contact.email(),
        "notice." + letter.key().notice() + "." + letter.key().person() + "." + Channels.EMAIL,
        first.subject(letter.notice()),
        first.body(letter.notice()) + "\n\n--\n\n" + second.body(letter.notice()) + "\n");
  }

  private void send(NoticeMessage letter, Message text) {
    try {
      var channel = channels.named(Channels.EMAIL).orElseThrow();
      settlement.settle(letter.key(), channel.send(text));
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s is to be repeated", text);
    }
  }
}
