package yuqing.durable.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicRecorder;

/// The relay restarts after unforeseen errors, wherever they occur.
class RelayErrorTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final String topic = Parts.get().newTopic(1);
  private final TopicRecorder recorder =
      TopicRecorder.fromBeginning(Parts.get().bootstrap(), topic);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final WorkerRegistry workers =
      new WorkerRegistry(metrics, new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
  private final AtomicInteger producersThatFail = new AtomicInteger(2);
  private final AtomicInteger connectionsThatFail = new AtomicInteger(2);
  private final Relay relay =
      new Relay(
          failing(database.pool()),
          () -> {
            if (producersThatFail.getAndDecrement() > 0) {
              throw new StackOverflowError();
            }
            return RelayProducer.open(Parts.get().broker());
          },
          RelaySettings.usual(),
          workers);

  @AfterEach
  void stop() {
    relay.close();
    recorder.close();
    database.close();
  }

  @Test
  void itIsRestartedCountedAndPublishesAll() {
    new EventWriter(database, topic, new SettableClock(), relay::wake).append("a", 3);
    relay.start();
    var records = recorder.awaitRecords(3);
    await().until(() -> database.number("select count(*) from outbox") == 0);
    assertThat(records.stream().map(TopicRecorder::text)).containsExactly("a:1", "a:2", "a:3");
    assertThat(metrics.counter("yuqing.worker.restarts", "worker", "relay").count()).isEqualTo(4);
    assertThat(relay.alive()).isTrue();
    assertThat(workers.faults()).isEmpty();
  }

  @Test
  void whileItCannotBeRestartedItIsAFault() {
    connectionsThatFail.set(Integer.MAX_VALUE);
    relay.start();
    await().until(() -> workers.faults().containsKey("relay"));
    connectionsThatFail.set(0);
    await().until(() -> workers.faults().isEmpty());
  }

  private DataSource failing(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) -> {
              if (connectionsThatFail.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("thrown by a driver");
              }
              return method.invoke(real, arguments);
            });
  }
}
