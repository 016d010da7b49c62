package yuqing.durable.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import yuqing.durable.TestDatabase;

/// A writer of events, as services have them: it locks the owner's row, then appends, in one
/// transaction. An event's text is the key and the sequence, such as `a:3`.
final class EventWriter {

  static final String OWNERS = "create table owner (key text primary key, said bigint not null)";

  private final TestDatabase database;
  private final String topic;
  private final EventLog log;

  EventWriter(TestDatabase database, String topic, InstantSource clock, Runnable wake) {
    this.database = database;
    this.topic = topic;
    this.log = new EventLog(clock, () -> null, wake);
    database.execute(OWNERS);
  }

  void append(String key, int times) {
    for (int i = 0; i < times; i++) {
      database.transactions().inNew(connection -> appendIn(connection, key));
    }
  }

  AppendedEvent appendIn(Connection connection, String key) throws SQLException {
    return appendIn(connection, topic, key);
  }

  AppendedEvent appendIn(Connection connection, String toTopic, String key) throws SQLException {
    lock(connection, key);
    return log.append(connection, toTopic, key, (_, sequence, _, _) -> bytes(key, sequence));
  }

  void lock(Connection connection, String key) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            "insert into owner values (?, 1) on conflict (key) do update set said = owner.said + 1")) {
      lock.setString(1, key);
      lock.executeUpdate();
    }
  }

  private static byte[] bytes(String key, long sequence) {
    return text(key, sequence).getBytes(StandardCharsets.UTF_8);
  }

  static String text(String key, long sequence) {
    return key + ":" + sequence;
  }

  static List<String> textsUpTo(String key, long last) {
    return LongStream.rangeClosed(1, last).mapToObj(n -> text(key, n)).toList();
  }
}
