package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.outbox.RelayProducer;
import yuqing.durable.worker.WorkerRegistry;

class CatchUpTest {

  private static final Duration LOOKED_AT_AGAIN = Duration.ofMillis(900);

  private final Map<String, Object> broker = Parts.get().broker();
  private final String one = Parts.get().newTopic(3);
  private final String two = Parts.get().newTopic(2);
  private final String empty = Parts.get().newTopic(2);
  private final String group = "service-" + UUID.randomUUID();
  private final Admin admin = Admin.create(broker);
  private final Producer<String, byte[]> producer =
      RelayProducer.open(new HashMap<>(broker), Duration.ofSeconds(3), Duration.ofSeconds(10));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final WorkerRegistry workers = new WorkerRegistry(metrics);
  private final CatchUp catchUp =
      new CatchUp(broker, Map.of(group, Set.of(one, two, empty)), workers);

  @AfterEach
  void close() {
    catchUp.close();
    producer.close();
    admin.close();
  }

  private void publish(String topic, int partition)
      throws ExecutionException, InterruptedException {
    var bytes = "text".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, partition, "key", bytes)).get();
  }

  private void processed(String topic, int partition, long upTo)
      throws ExecutionException, InterruptedException {
    admin
        .alterConsumerGroupOffsets(
            group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(upTo)))
        .all()
        .get();
  }

  private void assertStaysBehind() {
    await().during(LOOKED_AT_AGAIN).until(() -> !catchUp.caughtUp());
  }

  @Test
  void emptyTopicsAreCaughtUp() {
    assertThat(catchUp.caughtUp()).as("before it has looked").isFalse();
    catchUp.start();
    await().until(catchUp::caughtUp);
  }

  @Test
  void anErrorIsCountedAndItCatchesUpInTheEnd() {
    try (var again = new CatchUp(broker, Map.of(group, new ErringTopics(Set.of(one))), workers)) {
      again.start();
      await().until(again::caughtUp);
    }
    assertThat(metrics.counter("yuqing.worker.restarts", "worker", "catch-up").count())
        .isEqualTo(2);
  }

  @Test
  void aServiceWithoutTopicsIsCaughtUp() {
    try (var alone = new CatchUp(broker, Map.of(), workers)) {
      alone.start();
      await().until(alone::caughtUp);
    }
  }

  @Test
  void afterAStartEveryPartitionOfEveryTopicHasToBeReached() throws Exception {
    publish(one, 0);
    publish(one, 0);
    publish(one, 2);
    publish(two, 1);
    catchUp.start();
    assertStaysBehind();
    processed(one, 0, 2);
    processed(one, 2, 1);
    assertStaysBehind();
    processed(two, 1, 1);
    await().until(catchUp::caughtUp);

    publish(two, 1);
    assertThat(catchUp.caughtUp()).as("what comes later is no backlog").isTrue();
  }

  @Test
  void whatIsNotConsumedForSecondsIsWaitedFor() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    // As when the instance that has this partition was killed: no rebalance yet.
    publish(two, 1);
    await().until(() -> !catchUp.caughtUp());
    assertStaysBehind();
    processed(two, 1, 1);
    await().until(catchUp::caughtUp);
  }

  @Test
  void whatIsConsumedAsItComesClosesNothing() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    for (int published = 1; published <= 10; published++) {
      publish(one, 0);
      processed(one, 0, published);
      await().during(Duration.ofMillis(450)).atMost(Duration.ofSeconds(2)).until(catchUp::caughtUp);
    }
  }

  @Test
  void readButNotProcessedIsNotReached() throws Exception {
    publish(one, 1);
    publish(one, 1);
    processed(one, 1, 1);
    catchUp.start();
    assertStaysBehind();
    processed(one, 1, 2);
    await().until(catchUp::caughtUp);
  }

  @Test
  void afterARebalanceTheEndsAreReadAgain() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    publish(one, 0);
    catchUp.reachAgain();
    assertThat(catchUp.caughtUp()).as("at once").isFalse();
    assertStaysBehind();
    processed(one, 0, 1);
    await().until(catchUp::caughtUp);
  }

  @Test
  void aRebalanceWhileCatchingUpAsksForTheNewerEnds() throws Exception {
    publish(one, 0);
    catchUp.start();
    assertStaysBehind();
    publish(one, 0);
    catchUp.reachAgain();
    processed(one, 0, 1);
    assertStaysBehind();
    processed(one, 0, 2);
    await().until(catchUp::caughtUp);
  }

  @Test
  void whatTheTopicNoLongerHasNeedNotBeReached() throws Exception {
    publish(one, 0);
    publish(one, 0);
    admin
        .deleteRecords(Map.of(new TopicPartition(one, 0), RecordsToDelete.beforeOffset(2)))
        .all()
        .get();
    catchUp.start();
    await().until(catchUp::caughtUp);
  }

  @Test
  void aBrokerThatDoesNotAnswerLeavesTheGateClosed() {
    try (var unreachable =
        new CatchUp(
            Map.of("bootstrap.servers", "localhost:1"), Map.of(group, Set.of(one)), workers)) {
      unreachable.start();
      await().during(LOOKED_AT_AGAIN).until(() -> !unreachable.caughtUp());
    }
  }
}
