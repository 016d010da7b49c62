package yuqing.archive;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.localstack.AccessTokens;

/// The archive as others meet it: events on topics in, answers over REST out.
public final class Archive {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static KafkaProducer<String, byte[]> producer;

  private Archive() {}

  /// Publishes in this order, each where its source does, and returns once the broker has all.
  public static void publish(List<? extends Event<?>> events) {
    events.forEach(event -> send(topicOf(event), event.subject(), EventJson.write(event)));
  }

  public static void publish(Event<?>... events) {
    publish(List.of(events));
  }

  public static void send(Topic topic, String key, byte[] bytes) {
    try {
      var record = new ProducerRecord<>(topic.name(), key, bytes);
      // As the services' relay marks them: a consumer must get the bytes all the same.
      record.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
      producer().send(record).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Topic topicOf(Event<?> event) {
    return switch (event.source()) {
      case "/incident-service" -> Topic.INCIDENT;
      case "/escalation-service" -> Topic.ESCALATION;
      default -> Topic.NOTIFICATION;
    };
  }

  public static Response get(String role, String path, Object... arguments) {
    return given().auth().oauth2(AccessTokens.bearer(role)).get(path, arguments);
  }

  public static Response getAs(String role, String department, String path, Object... arguments) {
    return given().auth().oauth2(AccessTokens.bearer(role, department)).get(path, arguments);
  }

  public static JsonPath dossier(Case incident) {
    return get("auditor", "/dossiers/{id}", incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath timeline(Case incident) {
    return get("auditor", "/dossiers/{id}/timeline?limit=200", incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath verification(Case incident) {
    return get("auditor", "/dossiers/{id}/verification", incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static void awaitEntries(Case incident, int entries) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var answer = get("auditor", "/dossiers/{id}", incident.id);
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.jsonPath().getInt("entries")).isEqualTo(entries);
            });
  }

  /// Everything on a topic under a key now, from the beginning.
  public static List<ConsumerRecord<String, byte[]>> on(Topic topic, String key) {
    var settings =
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                each -> {
                  if (key.equals(each.key())) {
                    found.add(each);
                  }
                });
      }
      return found;
    }
  }

  private static synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker(), "acks", "all"),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  private static String broker() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
