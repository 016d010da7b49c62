package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import yuqing.notification.channel.Letter;
import yuqing.notification.channel.Senders;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Sends the letters of notices as deliveries are sent, by the same senders: an attempt is on
/// record and its repeat is set before the letter leaves, outside any transaction. They are no
/// deliveries, since those belong to an alert, which asks for an acknowledgement and climbs.
@ApplicationScoped
class NoticeLetters implements DueHandler {
  static final String KIND = "notice-letter";

  private static final Logger LOG = Logger.getLogger(NoticeLetters.class);

  @Inject Addressees addressees;
  @Inject Schools schools;
  @Inject Channels channels;
  @Inject DeliverySettings settings;
  @Inject DueRows dueRows;
  @Inject NoticeSettlement settlement;
  @Inject Senders senders;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public DueRoom room() {
    return senders;
  }

  /// Before the row, as whoever settles it does.
  @Override
  public void lock(Connection connection, String key) throws SQLException {
    NoticeLetter.lock(connection, NoticeLetter.Key.parse(key));
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var letter = NoticeLetter.lock(connection, NoticeLetter.Key.parse(row.key()));
    if (!letter.isPending()) {
      return;
    }
    if (settlement.attemptsAreUsedUp(letter)) {
      settlement.giveUp(connection, letter, "no answer to the last attempt");
      return;
    }
    begin(connection, letter.attempted(), row, now);
  }

  private void begin(Connection connection, NoticeLetter letter, DueRow row, Instant now)
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
  private Letter written(NoticeLetter letter, Addressees.Contact contact) {
    var first = new NoticeText(contact.language(), schools.zone());
    var second = new NoticeText(contact.language().equals("en") ? "zh" : "en", schools.zone());
    return new Letter(
        contact.email(),
        "notice." + letter.key().notice() + "." + letter.key().person() + "." + Channels.EMAIL,
        first.subject(letter.notice()),
        first.body(letter.notice()) + "\n\n--\n\n" + second.body(letter.notice()) + "\n");
  }

  private void send(NoticeLetter letter, Letter text) {
    try {
      var channel = channels.named(Channels.EMAIL).orElseThrow();
      settlement.settle(letter.key(), channel.send(text));
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s is to be repeated", text);
    }
  }
}
