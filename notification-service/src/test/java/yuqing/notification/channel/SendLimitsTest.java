package yuqing.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.durable.Transactions;
import yuqing.notification.NotificationParts;

/// The tokens in the table, as several instances take them.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class SendLimitsTest {
  private static final Instant NOW = Instant.parse("2026-10-13T00:20:00Z");

  @Inject SendLimits limits;
  @Inject Transactions transactions;

  @Test
  void manyAtOnceGetNoMoreThanTheBurst() throws Exception {
    var channel = new LimitedChannel("limited-" + UUID.randomUUID(), 18);
    try (var takers = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken =
          IntStream.range(0, 12).mapToObj(_ -> takers.submit(() -> take(channel, NOW))).toList();
      long given = 0;
      for (Future<Boolean> each : taken) {
        given += each.get() ? 1 : 0;
      }
      assertThat(given).isEqualTo(3);
    }
    // Fifteen a minute follow, one in four seconds.
    assertThat(take(channel, NOW.plusSeconds(3))).isFalse();
    assertThat(take(channel, NOW.plusSeconds(4))).isTrue();
    assertThat(take(channel, NOW.plusSeconds(4))).isFalse();
    // A clock that is behind gives none and takes none away.
    assertThat(take(channel, NOW)).isFalse();
    assertThat(take(channel, NOW.plusSeconds(8))).isTrue();
  }

  @Test
  void whatIsRolledBackWasNotTaken() {
    var channel = new LimitedChannel("limited-" + UUID.randomUUID(), 2);
    try {
      transactions.inNew(
          connection -> {
            limits.take(connection, channel, NOW);
            throw new IllegalStateException("the attempt is not on record");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("the attempt is not on record");
    }
    assertThat(take(channel, NOW)).isTrue();
    assertThat(take(channel, NOW)).isFalse();
  }

  private boolean take(Channel channel, Instant now) {
    return transactions.inNew(connection -> limits.take(connection, channel, now));
  }

  private record LimitedChannel(String name, int limit) implements Channel {

    @Override
    public OptionalInt perMinute() {
      return OptionalInt.of(limit);
    }

    @Override
    public Answer send(Message message) {
      return new Answer.Accepted();
    }
  }
}
