package yuqing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The AsyncAPI document agrees with the code on topics, types, keys and services, both ways.
class AsyncApiTest {

  private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");
  private static final String DEAD = "dead-letter";
  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    var yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    document = EventJson.mapper().valueToTree(yaml);
  }

  static List<Topic> everyTopic() {
    return Topic.all();
  }

  static List<Event<? extends EventData>> everyEvent() {
    return SampleEvents.all();
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String channelOf(Topic topic) {
    return topic.name().replaceFirst("^yuqing\\.", "").replaceFirst("\\.v1$", "");
  }

  @Test
  void itsChannelsAreTheTopics() {
    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(names(document.get("channels")))
        .containsExactlyInAnyOrderElementsOf(
            Topic.all().stream().map(AsyncApiTest::channelOf).toList());
  }

  @ParameterizedTest
  @MethodSource("everyTopic")
  void aChannelIsKeptAndPartitionedAsItsTopic(Topic topic) {
    var channel = document.get("channels").get(channelOf(topic));
    assertThat(channel.get("address").asText()).isEqualTo(topic.name());
    var kafka = channel.at("/bindings/kafka");
    assertThat(kafka.get("topic").asText()).isEqualTo(topic.name());
    assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
    var kept = kafka.get("topicConfiguration");
    assertThat(kept.at("/cleanup.policy/0").asText())
        .isEqualTo(topic.compacted() ? "compact" : "delete");
    assertThat(kept.path("retention.ms").asLong())
        .isEqualTo(topic.compacted() ? 0 : Topic.RETENTION_MS);
  }

  @Test
  void itsMessagesAreTheTypesEachOnItsOwnTopic() {
    var messages = new TreeSet<>(EventTypes.names());
    messages.add(DEAD);
    assertThat(names(document.at("/components/messages")))
        .containsExactlyInAnyOrderElementsOf(messages);
    var carried = new TreeSet<String>();
    for (var topic : Topic.all()) {
      var channel = channelOf(topic);
      for (var message : names(document.get("channels").get(channel).get("messages"))) {
        assertThat(message)
            .as(channel)
            .startsWith(channel.endsWith(".dead") ? DEAD : channel + ".");
        carried.add(message);
      }
    }
    assertThat(carried).isEqualTo(messages);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void aMessageNamesItsTypeItsSchemaItsKeyAndItsSender(Event<? extends EventData> event) {
    var message = document.get("components").get("messages").get(event.type());
    assertThat(message.get("name").asText()).isEqualTo(event.type());
    assertThat(message.get("summary").asText()).endsWith(".");
    var payload = message.at("/payload/allOf");
    assertThat(payload.at("/0/$ref").asText()).isEqualTo("schemas/envelope.json");
    assertThat(payload.at("/1/properties/type/const").asText()).isEqualTo(event.type());
    assertThat(payload.at("/1/properties/data/$ref").asText())
        .isEqualTo("schemas/" + event.type() + ".json");
    assertThat(message.at("/traits/0/$ref").asText()).endsWith(keyOf(event.data()));
    var family = event.type().replaceFirst("\\..*", "");
    assertThat(senders(family)).containsExactly(event.source().substring(1));
  }

  private static String keyOf(EventData data) {
    return switch (data) {
      case RosterEvent _ -> "of-code";
      case ArchiveEvent.Heartbeat _ -> "of-auditor";
      case ArchiveEvent.Sealed _ -> "of-seals";
      case IncidentEvent _,
          EscalationEvent _,
          DecisionEvent _,
          NotificationEvent _,
          ArchiveEvent _ ->
          "of-incident";
    };
  }

  private static List<String> senders(String channel) {
    var senders = new ArrayList<String>();
    document
        .get("operations")
        .properties()
        .forEach(
            operation -> {
              if (operation.getValue().get("action").asText().equals("send")
                  && channelIn(operation.getValue()).equals(channel)) {
                senders.add(operation.getKey().replaceFirst("\\..*", ""));
              }
            });
    return senders;
  }

  private static String channelIn(JsonNode operation) {
    return operation.at("/channel/$ref").asText().replaceFirst("^#/channels/", "");
  }

  @Test
  void anOperationsNameStatesWhatItDoes() {
    document
        .get("operations")
        .properties()
        .forEach(
            operation -> {
              var verb = operation.getValue().get("action").asText() + "s";
              var channel = channelIn(operation.getValue());
              var service = operation.getKey().replaceFirst("\\..*", "");
              var what = channel.equals(service + ".dead") ? "dead" : channel;
              assertThat(operation.getKey()).isEqualTo(service + "." + verb + "." + what);
              if (verb.equals("receives")) {
                assertThat(operation.getValue().at("/bindings/kafka/groupId/const").asText())
                    .isEqualTo(service);
              }
            });
  }

  /// The service of a dead topic, and so each service.
  static Stream<String> everyService() {
    return Topic.all().stream()
        .map(Topic::name)
        .filter(name -> name.endsWith(".dead"))
        .map(name -> name.replaceFirst("^yuqing\\.", "").replaceFirst("\\.dead$", ""));
  }

  @ParameterizedTest
  @MethodSource("everyService")
  void aServiceReceivesWhatItIsConfiguredToConsume(String service) throws IOException {
    var configured = new TreeSet<String>();
    var settings = new Properties();
    var file = Path.of("..", service, "src/main/resources/application.properties");
    try (var reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    for (var name : settings.stringPropertyNames()) {
      if (name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics")) {
        var group = settings.getProperty(name.replaceFirst("topics$", "group.id"));
        for (var topic : settings.getProperty(name).split(",", -1)) {
          configured.add(group + ".receives." + channelOf(new Topic(topic, false)));
        }
      }
    }
    assertThat(configured).isNotEmpty();
    assertThat(names(document.get("operations")))
        .filteredOn(name -> name.startsWith(service) && name.contains(".receives."))
        .containsExactlyInAnyOrderElementsOf(configured);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = new TreeMap<String, Boolean>();
    document
        .findValues("$ref")
        .forEach(reference -> references.put(reference.asText(), leads(reference.asText())));
    assertThat(references).hasSizeGreaterThan(EventTypes.names().size());
    assertThat(references).doesNotContainValue(false);
  }

  private static boolean leads(String reference) {
    return reference.startsWith("#")
        ? !document.at(reference.substring(1)).isMissingNode()
        : Files.isRegularFile(FILE.resolveSibling(reference));
  }
}
