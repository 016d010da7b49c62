package yuqing.notification.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.channel.Message;
import yuqing.notification.delivery.DeliveryAttempts;
import yuqing.notification.delivery.DeliveryOwner;
import yuqing.notification.incident.DeskAddress;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Writes the messages of notices and counts what became of them. Nothing is published of them: a
/// notice asks for no acknowledgement and does not escalate.
@ApplicationScoped
class NoticeDeliveryOwner implements DeliveryOwner<NoticeMessage> {
  static final String KIND = "notice-letter";

  private static final String LOCK_FREE =
      """
      select notice, person from notice_letter
      where (notice, person) in (select * from unnest(?, ?)) for update skip locked
      """;

  private static final String LOCK =
      "select 1 from notice_letter where notice = ? and person = ? for update";

  private final DeliveryAttempts attempts;
  private final NoticeMessages messages;
  private final Addressees addressees;
  private final Schools schools;
  private final DeskAddress desk;
  private final MeterRegistry metrics;

  NoticeDeliveryOwner(
      DeliveryAttempts attempts,
      NoticeMessages messages,
      Addressees addressees,
      Schools schools,
      DeskAddress desk,
      MeterRegistry metrics) {
    this.attempts = attempts;
    this.messages = messages;
    this.addressees = addressees;
    this.schools = schools;
    this.desk = desk;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent start) {
    for (var kind : Notice.Kind.values()) {
      for (var outcome : List.of("accepted", "retried", "failed", "stopped", "nobody")) {
        // From the start: a rate needs a first value.
        counter(kind, outcome);
      }
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    var id = NoticeMessage.Key.parse(key);
    Sql.find(connection, row -> row.getInt(1), LOCK, id.notice(), id.person());
  }

  @Override
  public Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException {
    var ids = keys.stream().map(NoticeMessage.Key::parse).toList();
    return Set.copyOf(
        Sql.list(
            connection,
            row -> new NoticeMessage.Key(row.getObject(1, UUID.class), row.getString(2)).toString(),
            LOCK_FREE,
            ids.stream().map(NoticeMessage.Key::notice).toArray(UUID[]::new),
            ids.stream().map(NoticeMessage.Key::person).toArray(String[]::new)));
  }

  @Override
  public String group(String key) {
    return NoticeMessage.Key.parse(key).notice().toString();
  }

  /// In the order in which a notice is stopped, and all before the notice itself.
  @Override
  public void lockAll(Connection connection, Collection<String> keys) throws SQLException {
    for (var key : keys.stream().sorted().toList()) {
      lock(connection, key);
    }
  }

  @Override
  public DeliveryAttempts attempts() {
    return attempts;
  }

  @Override
  public NoticeMessage find(String key) {
    return messages.findById(NoticeMessage.Key.parse(key));
  }

  @Override
  public Optional<Message> message(NoticeMessage delivery, Instant now) {
    return addressees
        .contact(delivery.id.person())
        .map(contact -> write(delivery.notice(), delivery, contact));
  }

  /// Both languages, the reader's own first.
  private Message write(Notice notice, NoticeMessage delivery, Addressees.Contact contact) {
    var first = new NoticeText(contact.language(), schools.zone());
    var second = new NoticeText(contact.language().equals("en") ? "zh" : "en", schools.zone());
    return new Message(
        contact.email(),
        "notice." + delivery.id.notice() + "." + delivery.id.person() + "." + delivery.channel(),
        first.subject(notice),
        body(first, notice) + "\n\n--\n\n" + body(second, notice) + "\n");
  }

  private String body(NoticeText text, Notice notice) {
    return notice
        .readOn()
        .map(page -> text.body(notice) + "\n" + text.page(desk.ofPage(page)))
        .orElseGet(() -> text.body(notice));
  }

  @Override
  public void accepted(Connection connection, NoticeMessage delivery, int attempt, Instant now)
      throws SQLException {
    messages.forgetWords(connection, delivery.id.notice());
  }

  @Override
  public void failed(Connection connection, NoticeMessage delivery, Instant now, Instant next)
      throws SQLException {
    if (next == null) {
      messages.forgetWords(connection, delivery.id.notice());
    }
  }

  @Override
  public void count(NoticeMessage delivery, String outcome) {
    count(delivery.notice(), outcome);
  }

  void count(Notice notice, String outcome) {
    counter(notice.kind(), outcome).increment();
  }

  private Counter counter(Notice.Kind kind, String outcome) {
    return metrics.counter("yuqing.notice.letters", "notice", kind.code(), "outcome", outcome);
  }
}
