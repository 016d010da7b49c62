package yuqing.notification.group;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.Message;
import yuqing.notification.delivery.DeliveryAttempts;
import yuqing.notification.delivery.DeliveryOwner;
import yuqing.notification.incident.DeskAddress;
import yuqing.rest.problem.Language;

/// Writes the messages to groups. Each is attempted once: what a robot did not take waits again,
/// and the next round gives it to whichever can take it, for a token of its own.
@ApplicationScoped
class GroupMessageOwner implements DeliveryOwner<GroupMessage> {
  static final String KIND = "group-message";

  /// More lines than any robot's message has room for.
  private static final int LINES = 100;

  private static final String LOCK = "select 1 from group_message where id = ? for update";

  private static final String LOCK_FREE =
      "select id from group_message where id = any (?) for update skip locked";

  private final DeliveryAttempts attempts;
  private final GroupMessages messages;
  private final GroupLines lines;
  private final Channels channels;
  private final DeskAddress desk;
  private final Transactions transactions;
  private final MeterRegistry metrics;
  private final GroupText text;

  GroupMessageOwner(
      DeliveryAttempts attempts,
      GroupMessages messages,
      GroupLines lines,
      Channels channels,
      ChannelSettings settings,
      DeskAddress desk,
      Transactions transactions,
      MeterRegistry metrics) {
    this.attempts = attempts;
    this.messages = messages;
    this.lines = lines;
    this.channels = channels;
    this.desk = desk;
    this.transactions = transactions;
    this.metrics = metrics;
    text = new GroupText(settings.groupLanguage().equals("en") ? Language.EN : Language.ZH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    Sql.find(connection, row -> row.getInt(1), LOCK, UUID.fromString(key));
  }

  @Override
  public Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException {
    var ids = keys.stream().map(UUID::fromString).toArray(UUID[]::new);
    return Set.copyOf(Sql.list(connection, row -> row.getString(1), LOCK_FREE, (Object) ids));
  }

  @Override
  public void lockAll(Connection connection, Collection<String> keys) throws SQLException {
    for (var key : keys) {
      lock(connection, key);
    }
  }

  /// Each message by itself: it concerns many incidents.
  @Override
  public String group(String key) {
    return key;
  }

  @Override
  public DeliveryAttempts attempts() {
    return attempts;
  }

  @Override
  public GroupMessage find(String key) {
    return messages.findById(UUID.fromString(key));
  }

  @Override
  public int tries(GroupMessage message, int most) {
    return 1;
  }

  @Override
  public Optional<Message> message(GroupMessage message, Instant now) {
    var robot = channels.named(message.channel).map(GroupRobot.class::cast).orElseThrow();
    return transactions.inCurrent(connection -> write(connection, message, robot));
  }

  private Optional<Message> write(Connection connection, GroupMessage message, GroupRobot robot)
      throws SQLException {
    var named = lines.of(GroupNotices.first(connection, message.id, LINES), text.language());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var counts = GroupNotices.counts(connection, message.id);
    var page = counts.incidents() == 1 ? desk.of(named.getFirst().incident()) : desk.home();
    return Optional.of(
        new Message(
            "",
            "group." + message.id,
            text.subject(counts),
            text.body(named, counts, page, robot.textBytes())));
  }

  @Override
  public String noMessage() {
    return "nothing is left to tell";
  }

  @Override
  public void failed(Connection connection, GroupMessage message, Instant now, Instant next)
      throws SQLException {
    GroupNotices.putBack(connection, message.id);
  }

  @Override
  public void count(GroupMessage message, String outcome) {
    metrics
        .counter("yuqing.deliveries", "channel", message.channel, "outcome", outcome)
        .increment();
  }
}
