package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yuqing.contracts.EventTypes;
import yuqing.contracts.Topic;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.TopicRecorder;

/// The events that the services publish follow the schemas that go with the contracts: those that
/// this journey caused, and those of journeys before it.
class SchemasJourneyTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Map<String, Schema> schemas = new HashMap<>();

  @Test
  @Timeout(300)
  void everyEventOnTheTopicsFollowsItsSchema() throws IOException {
    var report = Reports.discoveredNow(Reports.samples().getFirst(), "by-its-schema");
    var posted = suite.as("reporter").post("incident-service", "/incidents", report);
    var following = new Following(suite, posted.expect(201).body().get("id").asText());
    following.untilAlertLeft();
    following.untilDossier(found -> true);

    var types = new TreeSet<String>();
    for (var topic : Topic.all().stream().filter(each -> each.name().endsWith(".v1")).toList()) {
      for (var message : allOn(topic)) {
        var event = Caller.JSON.readTree(message);
        var type = event.get("type").asText();
        assertThat(EventTypes.schemaOf(type)).isEqualTo(event.get("dataschema").asText());
        assertThat(faults("envelope", event)).as(message).isEmpty();
        assertThat(faults(type, event.get("data"))).as(message).isEmpty();
        types.add(type);
      }
    }
    assertThat(types)
        .contains(
            "incident.reported",
            "escalation.graded",
            "escalation.obligation-opened",
            "escalation.alert-ordered",
            "notification.accepted",
            "roster.department",
            "roster.official-channel");
  }

  private List<String> faults(String name, JsonNode json) {
    return schemas
        .computeIfAbsent(name, SchemasJourneyTest::schema)
        .validate(
            json.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema(String name) {
    try (var file = EventTypes.class.getResourceAsStream("/schemas/" + name + ".json")) {
      assertThat(file).as("schema of " + name).isNotNull();
      return REGISTRY.getSchema(new String(file.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// All records up to the current end of the topic.
  private static List<String> allOn(Topic topic) {
    var broker = StackResource.shared().get("YUQING_KAFKA");
    try (var recorder = TopicRecorder.fromBeginning(broker, topic)) {
      return recorder.records().stream().map(TopicRecorder::text).toList();
    }
  }
}
