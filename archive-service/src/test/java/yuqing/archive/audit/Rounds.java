package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import yuqing.archive.EventConsumer;
import yuqing.archive.PolledBatch;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.EntryAppender;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;

/// The auditor of a test: consumes at once, and goes its rounds as of any instant. The grace of a
/// test run is an hour, so that nobody else's rounds find what a test has left.
@ApplicationScoped
public class Rounds {

  @Inject Transactions transactions;
  @Inject AuditRound round;
  @Inject EventConsumer heard;
  @Inject EntryAppender appender;
  @Inject AuditProjection watching;
  @Inject AuditSettings settings;
  @Inject InstantSource clock;

  /// As the consumer takes it.
  void consume(Event<?> event) {
    var message =
        new ConsumerRecord<>(
            Topic.ESCALATION.name(), 0, 0, event.subject(), EventJson.write(event));
    PolledBatch.consumedBy(heard, List.of(message));
  }

  /// A whole course in one transaction, which is quicker.
  ///
  /// @return how many of its events were new
  int take(List<? extends Event<?>> course) {
    return transactions.inNew(
        connection -> {
          int taken = 0;
          for (var event : course) {
            var arrived = List.of(ArrivedEvent.of(EventJson.write(event)));
            var appended = appender.append(connection, arrived);
            watching.follow(connection, appended);
            taken += appended.all().size();
          }
          return taken;
        });
  }

  /// A pause first, then as many rounds as it takes until all that was consumed by now has been
  /// looked at.
  ///
  /// @return as of which instant the last one was
  Instant untilAllIsLookedAt() {
    var instant = afterAPause();
    for (int i = 0; i < 3; i++) {
      instant = instant.plus(settings.grace().dividedBy(2)).plusSeconds(1);
      round(instant);
    }
    return instant;
  }

  /// The first round after one.
  Instant afterAPause() {
    var last = transactions.inNew(AuditProgress::read).consumedUpTo();
    var now = clock.instant();
    var from = last == null || last.isBefore(now) ? now : last;
    var instant = from.plus(settings.grace()).plus(Duration.ofSeconds(1));
    round(instant);
    return instant;
  }

  void round(Instant consumedUpTo) {
    transactions.inNew(
        connection -> {
          round.upTo(connection, consumedUpTo);
          return null;
        });
  }

  /// `duty fault` of every alarm of these incidents, in order.
  List<String> raisedOf(List<String> incidents) {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select duty || ' ' || fault from duty_fault where incident = any(?)"
                      + " order by 1")) {
            select.setArray(1, connection.createArrayOf("text", incidents.toArray()));
            return texts(select.executeQuery());
          }
        });
  }

  /// The first column of each row, as text.
  List<String> read(String sql) {
    return transactions.inNew(connection -> read(connection, sql));
  }

  void change(String sql) {
    transactions.inNew(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private static List<String> read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return texts(statement.executeQuery(sql));
    }
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    var texts = new ArrayList<String>();
    while (rows.next()) {
      texts.add(rows.getString(1));
    }
    return texts;
  }
}
