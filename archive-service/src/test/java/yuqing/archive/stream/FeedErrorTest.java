package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;
import yuqing.durable.worker.WorkerRegistry;

/// The feed over errors that nobody foresaw.
class FeedErrorTest {

  private static final int ERRORS = 2;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final WorkerRegistry workers =
      new WorkerRegistry(metrics, new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void itIsBegunAnewIsCountedAndGoesOn() throws InterruptedException {
    var settings =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(StreamSettings.class)
            .build()
            .getConfigMapping(StreamSettings.class);
    var feed =
        new StreamFeed(
            new Failing(),
            new StreamRows(new ObjectMapper()),
            new StreamReaders(settings, metrics),
            new IntakePriority(),
            settings,
            workers);
    feed.start(new StartupEvent());
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> rounds.get() > ERRORS + 1);
      assertThat(metrics.counter("yuqing.worker.restarts", "worker", "stream-feed").count())
          .isEqualTo(ERRORS);
      assertThat(workers.faults()).isEmpty();
    } finally {
      feed.stop(new ShutdownEvent());
    }
    assertThat(workers.faults()).as("an end that was asked for").isEmpty();
  }

  /// Nothing is ever to be numbered.
  private final class Failing implements Transactions {

    @Override
    @SuppressWarnings("unchecked")
    public <T> T inNew(TransactionalWork<T> work) {
      if (rounds.incrementAndGet() <= ERRORS) {
        throw new StackOverflowError();
      }
      return (T) (Object) false;
    }

    @Override
    public <T> T inCurrent(TransactionalWork<T> work) {
      throw new IllegalStateException("the feed is in no transaction");
    }
  }
}
