package yuqing.durable.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.localstack.testing.TopicRecorder;

class ReplayCommandTest {

  private static final int PARTITIONS = 3;

  private final String topic = Parts.get().newTopic(PARTITIONS);
  private final String deadTopic = Parts.get().newTopic(1);
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "quarkus.application.name", "incident-service",
              "quarkus.datasource.jdbc.url", "jdbc:postgresql://nowhere/incident",
              "quarkus.datasource.username", "incident_service",
              "quarkus.datasource.password", "not asked for",
              "kafka.bootstrap.servers", (String) Parts.get().broker().get("bootstrap.servers"),
              "mp.messaging.incoming.suite-events.dead-letter-queue.topic", deadTopic));
  private final Command command = new Command(settings);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          new HashMap<>(Parts.get().broker()), new StringSerializer(), new ByteArraySerializer());
  private final TopicRecorder recorder =
      TopicRecorder.fromBeginning(Parts.get().bootstrap(), topic);

  @AfterEach
  void close() {
    producer.close();
    recorder.close();
  }

  /// Puts a record on the dead topic as the connector writes it: its own headers first, those of
  /// the record after them, and at the end the trace of its own writing.
  private void dies(String key, String text, int partition, String reason) throws Exception {
    var dead = new ProducerRecord<>(deadTopic, key, text.getBytes(StandardCharsets.UTF_8));
    header(dead, "dead-letter-exception-class-name", "yuqing.durable.inbox.UnprocessableEvent");
    header(dead, "dead-letter-reason", reason);
    header(dead, "dead-letter-topic", topic);
    header(dead, "dead-letter-partition", Integer.toString(partition));
    header(dead, "dead-letter-offset", "7");
    header(dead, "content-type", "application/cloudevents+json");
    header(dead, "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    header(dead, "traceparent", "00-be2c0898ac65f49f4687ee1828ea8271-27973b8005224a51-01");
    var _ = producer.send(dead).get();
  }

  private static void header(ProducerRecord<?, ?> to, String name, String value) {
    to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(ConsumerRecord<?, ?> of) {
    var headers = new HashMap<String, String>();
    of.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  @Test
  void deadLettersGoBackWithKeyBytesAndHeadersToThePartitionWhereTheyWere() throws Exception {
    dies("a", "第一", 2, "no incident\nof that number");
    dies("b", "second", 0, "not an event of the suite");

    var outcome = command.run("replay");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .containsExactly(
            topic + " partition 2 offset 7 key a: no incident of that number",
            topic + " partition 0 offset 7 key b: not an event of the suite",
            "2 dead letters in " + deadTopic + ", 2 sent again");
    var again = recorder.awaitRecords(2);
    var first = again.stream().filter(each -> each.partition() == 2).findFirst().orElseThrow();
    assertThat(first.key()).isEqualTo("a");
    assertThat(TopicRecorder.text(first)).isEqualTo("第一");
    assertThat(first.headers()).hasSize(3);
    assertThat(headers(first))
        .containsOnly(
            Map.entry("content-type", "application/cloudevents+json"),
            Map.entry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            Map.entry("replayed-from", deadTopic + "/0/0"));
  }

  @Test
  void aDryRunReportsAndSendsNothingAndIsForgotten() throws Exception {
    dies("a", "one", 0, "refused");

    for (int times = 0; times < 2; times++) {
      assertThat(command.run("replay", "--dry-run").out())
          .containsExactly(
              topic + " partition 0 offset 7 key a: refused",
              "1 dead letters in " + deadTopic + ", none sent");
    }
    dies("a", "two", 0, "refused");
    assertThat(command.run("replay").out()).hasSize(3);
    assertThat(recorder.awaitRecords(2)).hasSize(2);
  }

  @Test
  void aSecondRunSendsOnlyWhatDiedSinceAndReportsWhichWereSentBefore() throws Exception {
    dies("a", "one", 1, "refused");
    assertThat(command.run("replay").exit()).isZero();
    assertThat(command.run("replay").out()).containsExactly("nothing new in " + deadTopic);

    diesAgain(recorder.awaitRecords(1).getFirst());
    assertThat(command.run("replay").out().getFirst()).endsWith("refused (was sent again before)");
    var twice = recorder.awaitRecords(2);
    assertThat(twice).extracting(TopicRecorder::text).containsExactly("one", "one");
    assertThat(headers(twice.get(1)).get("replayed-from")).isEqualTo(deadTopic + "/0/1");
    assertThat(StreamSupport.stream(twice.get(1).headers().spliterator(), false)).hasSize(3);
  }

  private void diesAgain(ConsumerRecord<String, byte[]> sent) throws Exception {
    var dead = new ProducerRecord<>(deadTopic, sent.key(), sent.value());
    header(dead, "dead-letter-reason", "refused");
    header(dead, "dead-letter-topic", topic);
    header(dead, "dead-letter-partition", Integer.toString(sent.partition()));
    header(dead, "dead-letter-offset", Long.toString(sent.offset()));
    sent.headers().forEach(header -> dead.headers().add(header));
    var _ = producer.send(dead).get();
  }

  @Test
  void aDeadLetterWithoutOriginIsReportedAndLeft() throws Exception {
    var _ = producer.send(new ProducerRecord<>(deadTopic, new byte[] {1})).get();
    dies("a", "one", 0, "refused");

    var outcome = command.run("replay");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().getFirst())
        .isEqualTo(
            "? partition ? offset ? key -: no reason given (left: it does not say where it came"
                + " from)");
    assertThat(outcome.out().getLast())
        .isEqualTo("2 dead letters in " + deadTopic + ", 1 sent again");
    assertThat(command.run("replay").out()).containsExactly("nothing new in " + deadTopic);
  }

  @Test
  void anOriginThatNoLongerExistsStopsTheRunAndWhatWasSentIsNoted() throws Exception {
    dies("a", "one", 0, "refused");
    dies("a", "for a partition that the topic has not", PARTITIONS, "refused");

    var outcome = command.run("replay");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("replay: the broker at ")
        .endsWith(topic + " has no partition " + PARTITIONS);
    assertThat(outcome.out()).hasSize(1);
    assertThat(command.run("replay", "--dry-run").out().getLast()).startsWith("1 dead letters");
    assertThat(recorder.awaitRecords(1)).hasSize(1);
  }

  @Test
  void moreThanOnePollReturnsIsSentCompletely() throws Exception {
    for (int number = 0; number < 150; number++) {
      dies("k" + number, "text " + number, number % PARTITIONS, "refused");
    }
    assertThat(command.run("replay").out()).hasSize(151);
    assertThat(recorder.awaitRecords(150)).extracting(TopicRecorder::text).doesNotHaveDuplicates();
    assertThat(recorder.records()).hasSize(150);
  }

  @Test
  void aMissingDeadTopicIsNamed() {
    settings.put("mp.messaging.incoming.suite-events.dead-letter-queue.topic", "never-made");
    var outcome = command.run("replay");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("never-made").hasLineCount(1);
  }

  @Test
  void anUnavailableBrokerIsNamedInOneLine() {
    settings.put("kafka.bootstrap.servers", "localhost:1");
    settings.put("kafka.default.api.timeout.ms", "2000");
    var outcome = command.run("replay");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEqualTo(List.of());
    assertThat(outcome.err()).startsWith("replay: the broker at localhost:1: ").hasLineCount(1);
  }

  @Test
  void anOptionThatIsNoneIsAnsweredWithTheUsage() {
    assertThat(command.run("replay", "--all").err()).isEqualTo("replay: usage: replay [--dry-run]");
  }
}
