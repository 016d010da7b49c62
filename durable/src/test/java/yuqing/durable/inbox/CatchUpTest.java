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
  private final Producer<String, byte[]> producer = RelayProducer.open(new HashMap<>(broker));
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

  private void say(String topic, int partition) throws ExecutionException, InterruptedException {
    var bytes = "said".getBytes(StandardCharsets.UTF_8);
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
  void nothingToHearIsAllHeard() {
    assertThat(catchUp.caughtUp()).as("before it has looked").isFalse();
    catchUp.start();
    await().until(catchUp::caughtUp);
  }

  @Test
  void anErrorIsCountedAndItKnowsInTheEnd() {
    try (var again = new CatchUp(broker, Map.of(group, new ErringTopics(Set.of(one))), workers)) {
      again.start();
      await().until(again::caughtUp);
    }
    assertThat(metrics.counter("yuqing.worker.restarts", "worker", "catch-up").count())
        .isEqualTo(2);
  }

  @Test
  void aServiceThatHearsNobodyIsCaughtUp() {
    try (var alone = new CatchUp(broker, Map.of(), workers)) {
      alone.start();
      await().until(alone::caughtUp);
    }
  }

  @Test
  void afterAStartEveryPartitionOfEveryTopicHasToBeReached() throws Exception {
    say(one, 0);
    say(one, 0);
    say(one, 2);
    say(two, 1);
    catchUp.start();
    assertStaysBehind();
    processed(one, 0, 2);
    processed(one, 2, 1);
    assertStaysBehind();
    processed(two, 1, 1);
    await().until(catchUp::caughtUp);

    say(two, 1);
    assertThat(catchUp.caughtUp()).as("what comes later is no backlog").isTrue();
  }

  @Test
  void whatNobodyTakesInForSecondsIsWaitedFor() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    // As when the instance that has this partition was killed: no rebalance yet.
    say(two, 1);
    await().until(() -> !catchUp.caughtUp());
    assertStaysBehind();
    processed(two, 1, 1);
    await().until(catchUp::caughtUp);
  }

  @Test
  void whatIsTakenInAsItComesShutsNothing() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    for (int said = 1; said <= 10; said++) {
      say(one, 0);
      processed(one, 0, said);
      await().during(Duration.ofMillis(450)).atMost(Duration.ofSeconds(2)).until(catchUp::caughtUp);
    }
  }

  @Test
  void readButNotProcessedIsNotReached() throws Exception {
    say(one, 1);
    say(one, 1);
    processed(one, 1, 1);
    catchUp.start();
    assertStaysBehind();
    processed(one, 1, 2);
    await().until(catchUp::caughtUp);
  }

  @Test
  void afterARebalanceTheEndsAreReadAnew() throws Exception {
    catchUp.start();
    await().until(catchUp::caughtUp);
    say(one, 0);
    catchUp.reachAgain();
    assertThat(catchUp.caughtUp()).as("at once").isFalse();
    assertStaysBehind();
    processed(one, 0, 1);
    await().until(catchUp::caughtUp);
  }

  @Test
  void aRebalanceWhileCatchingUpAsksForTheNewerEnds() throws Exception {
    say(one, 0);
    catchUp.start();
    assertStaysBehind();
    say(one, 0);
    catchUp.reachAgain();
    processed(one, 0, 1);
    assertStaysBehind();
    processed(one, 0, 2);
    await().until(catchUp::caughtUp);
  }

  @Test
  void whatTheTopicNoLongerHasNeedNotBeReached() throws Exception {
    say(one, 0);
    say(one, 0);
    admin
        .deleteRecords(Map.of(new TopicPartition(one, 0), RecordsToDelete.beforeOffset(2)))
        .all()
        .get();
    catchUp.start();
    await().until(catchUp::caughtUp);
  }

  @Test
  void aBrokerThatDoesNotAnswerLeavesTheGateShut() {
    try (var away =
        new CatchUp(
            Map.of("bootstrap.servers", "localhost:1"), Map.of(group, Set.of(one)), workers)) {
      away.start();
      await().during(LOOKED_AT_AGAIN).until(() -> !away.caughtUp());
    }
  }
}
