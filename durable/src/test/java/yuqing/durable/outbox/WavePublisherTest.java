package yuqing.durable.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// What is sent before an answer is awaited.
class WavePublisherTest {

  private static final Node NODE = new Node(0, "localhost", 9092);
  private static final int SMALL = 1_000;

  private final List<OutboxRow> rows = new ArrayList<>();
  private final HoldingProducer producer = new HoldingProducer();

  /// Answers when it is flushed, as the relay's producer does, and keeps how much it had been given
  /// by then.
  private static final class HoldingProducer extends MockProducer<String, byte[]> {

    private final List<Integer> givenAtFlush = new ArrayList<>();
    private boolean refuses;

    HoldingProducer() {
      super(
          new Cluster(
              "cluster", List.of(NODE), List.of(one("one"), one("two")), Set.of(), Set.of()),
          false,
          null,
          new StringSerializer(),
          new ByteArraySerializer());
    }

    private static PartitionInfo one(String topic) {
      return new PartitionInfo(topic, 0, NODE, new Node[] {NODE}, new Node[] {NODE});
    }

    @Override
    public synchronized void flush() {
      givenAtFlush.add(history().size());
      while (refuses ? errorNext(new TimeoutException("given up")) : completeNext()) {
        // Until all of the wave is answered.
      }
    }
  }

  private void row(String key, String topic, int bytes) {
    var message = OutboxRow.message(topic, key, null, new byte[bytes]);
    rows.add(new OutboxRow(rows.size() + 1, key.charAt(0), message));
  }

  @Test
  void whatWaitsOfAKeyGoesOutTogether() throws Exception {
    for (var key : List.of("a", "b", "a", "a", "b")) {
      row(key, "one", SMALL);
    }
    var outcome = WavePublisher.publish(producer, rows);
    assertThat(producer.givenAtFlush).containsExactly(5);
    assertThat(outcome.acknowledged()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertThat(outcome.stopped()).isEmpty();
  }

  @Test
  void anotherTopicWaitsForWhatWasBeforeIt() throws Exception {
    row("a", "one", SMALL);
    row("a", "one", SMALL);
    row("a", "two", SMALL);
    row("a", "one", SMALL);
    row("b", "two", SMALL);
    WavePublisher.publish(producer, rows);
    assertThat(producer.givenAtFlush).containsExactly(3, 4, 5);
  }

  @Test
  void aPartitionGetsNoMoreThanOneBatch() throws Exception {
    for (int i = 0; i < 3; i++) {
      row("a", "one", 60_000);
    }
    row("b", "one", SMALL);
    row("c", "two", 60_000);
    WavePublisher.publish(producer, rows);
    assertThat(producer.givenAtFlush).containsExactly(4, 5);
  }

  @Test
  void oneThatIsLargerThanABatchGoesByItself() throws Exception {
    row("a", "one", SMALL);
    row("a", "one", 2 * RelayProducer.BATCH_BYTES);
    row("a", "one", SMALL);
    WavePublisher.publish(producer, rows);
    assertThat(producer.givenAtFlush).containsExactly(1, 2, 3);
  }

  @Test
  void whatFollowsOneThatWasGivenUpIsNotSent() throws Exception {
    producer.refuses = true;
    row("a", "one", 60_000);
    row("a", "one", 60_000);
    row("a", "one", 60_000);
    var outcome = WavePublisher.publish(producer, rows);
    assertThat(producer.givenAtFlush).containsExactly(2);
    assertThat(outcome.acknowledged()).isEmpty();
    assertThat(outcome.stopped()).containsExactly((int) 'a');
    assertThat(outcome.failure()).isInstanceOf(TimeoutException.class);
  }
}
