package yuqing.notification.delivery;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Attempted;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;

/// While all senders are busy, messages wait as rows that nobody touches; the gravest is sent
/// first.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class MessagesInOrderTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject DeliverySettings settings;

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void aMessageOfLevelOneIsSentBeforeThoseOfLevelThreeThatWaitedAlready() {
    MoodySmtp.be(Mood.MUTE);
    // More than there are senders: as one gives up on the mute server the next is there.
    var busy = order(Level.TWO, 3 * settings.concurrency());
    await()
        .atMost(SOON)
        .until(() -> busy.stream().filter(this::attempted).count() >= settings.concurrency());
    var lighter = order(Level.THREE, 6);
    await().atMost(SOON).until(() -> waiting(lighter).size() == lighter.size());
    var before = waiting(lighter);
    var gravest = order(Level.ONE, 1);
    await().during(A_WHILE).atMost(SOON).until(() -> waiting(lighter).equals(before));

    MoodySmtp.be(Mood.FINE);
    var all = Stream.of(gravest, lighter).flatMap(List::stream).toList();
    await()
        .atMost(SOON)
        .until(() -> all.stream().allMatch(each -> !wire.heardOf(each, Accepted.class).isEmpty()));
    var first = all.stream().min((one, other) -> Long.compare(position(one), position(other)));
    assertThat(first).as("the first to be attempted").hasValue(gravest.getFirst());
  }

  private List<UUID> order(Level level, int alerts) {
    var incidents = new ArrayList<UUID>();
    for (int i = 0; i < alerts; i++) {
      var incident = UUID.randomUUID();
      var order =
          Orders.opened("logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", ZERO));
      wire.say(incident, ofLevel(level, order));
      incidents.add(incident);
    }
    return incidents;
  }

  private static AlertOrdered ofLevel(Level level, AlertOrdered order) {
    return new AlertOrdered(
        order.alert(),
        order.cause(),
        order.number(),
        order.obligation(),
        level,
        order.due(),
        order.orderedAt(),
        order.ladder(),
        null,
        null,
        null);
  }

  private boolean attempted(UUID incident) {
    return !wire.heardOf(incident, Attempted.class).isEmpty();
  }

  /// Their rows as they are in the table, version and all.
  private List<String> waiting(List<UUID> incidents) {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select xmin::text || key || try_at || priority from due_row where kind ="
                      + " 'delivery' and split_part(key, '/', 1) = any(?) order by key")) {
            select.setArray(1, connection.createArrayOf("text", incidents.toArray()));
            try (var rows = select.executeQuery()) {
              var found = new ArrayList<String>();
              while (rows.next()) {
                found.add(rows.getString(1));
              }
              return found;
            }
          }
        });
  }

  /// Of the first event about it.
  private long position(UUID incident) {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement("select min(position) from event_log where key = ?")) {
            select.setString(1, incident.toString());
            try (var row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }
}
