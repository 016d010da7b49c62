package yuqing.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.TopicRecorder;
import yuqing.localstack.testing.TopicSender;

/// The archive as others meet it: events on topics in, answers over REST out.
public final class Archive {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static TopicSender sender;

  private Archive() {}

  /// Publishes in this order, each where its source does, and returns once the broker has all.
  public static void publish(List<? extends Event<?>> events) {
    events.forEach(event -> send(topicOf(event), event.subject(), EventJson.write(event)));
  }

  public static void publish(Event<?>... events) {
    publish(List.of(events));
  }

  public static void send(Topic topic, String key, byte[] bytes) {
    sender().send(topic, key, bytes);
  }

  private static Topic topicOf(Event<?> event) {
    return switch (event.source()) {
      case "/incident-service" -> Topic.INCIDENT;
      case "/escalation-service" ->
          event.data() instanceof DecisionEvent ? Topic.DECISION : Topic.ESCALATION;
      case "/notification-service" -> Topic.NOTIFICATION;
      default -> throw new IllegalArgumentException("not heard from a topic: " + event);
    };
  }

  /// A review that lacks nothing, to be changed by a test that wants less or more.
  public static Map<String, Object> reviewHeldAt(String heldAt) {
    var body = new HashMap<String, Object>();
    body.put("heldAt", heldAt);
    body.put("minutes", "回顾处置全过程。");
    body.put("findings", "检修须提前公告。");
    body.put(
        "attendance",
        List.of(
            Map.of("post", "group-office", "name", "乙某"),
            Map.of("post", "department-head", "name", "甲某")));
    body.put("lessons", "检修前先告知学生，并备好替代方案。");
    return body;
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
    try (var recorder = TopicRecorder.fromBeginning(broker(), topic)) {
      return recorder.records(topic, key);
    }
  }

  private static synchronized TopicSender sender() {
    if (sender == null) {
      sender = new TopicSender(broker());
    }
    return sender;
  }

  private static String broker() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
