package yuqing.notification.notice;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.Letter;
import yuqing.notification.channel.Senders;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Sends the letters of notices, one after another, as deliveries are sent: an attempt is on record
/// and its repeat is set before the letter leaves, outside any transaction. They are no deliveries,
/// since those belong to an alert, which asks for an acknowledgement and climbs.
@ApplicationScoped
class NoticeLetters implements DueHandler {
  static final String KIND = "notice-letter";

  private static final Logger LOG = Logger.getLogger(NoticeLetters.class);
  private static final Duration ROOM_LOOKED_FOR_AFTER = Duration.ofSeconds(1);

  @Inject Addressees addressees;
  @Inject Schools schools;
  @Inject Channels channels;
  @Inject DeliverySettings settings;
  @Inject DueRows dueRows;
  @Inject NoticeSettlement settlement;
  @Inject TransactionSynchronizationRegistry transaction;

  private Senders sender;

  @PostConstruct
  void open() {
    sender = new Senders("notice-sender", 1, 0, transaction);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    sender.stop();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public boolean hasRoom() {
    return sender.hasRoom();
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
    var seat = sender.seat();
    if (seat.isEmpty()) {
      dueRows.schedule(connection, KIND, row.key(), now.plus(ROOM_LOOKED_FOR_AFTER));
      return;
    }
    begin(connection, letter.attempted(), seat.get(), now);
  }

  private void begin(Connection connection, NoticeLetter letter, Senders.Seat seat, Instant now)
      throws SQLException {
    var contact = addressees.contact(letter.key().person());
    if (contact.isEmpty()) {
      settlement.giveUp(connection, letter, "no address on the roster");
      return;
    }
    letter.save(connection, null);
    dueRows.schedule(connection, KIND, letter.key().toString(), now.plus(settings.lostAfter()));
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
