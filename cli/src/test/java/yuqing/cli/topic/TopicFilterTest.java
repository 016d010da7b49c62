package yuqing.cli.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicFilterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatIsNotNamedCountsForAll() {
    var filter = new TopicFilter(null, List.of(), List.of());
    assertThat(filter.accepts(event("a", "incident.reported", "{}"))).isTrue();
  }

  @Test
  void anIncidentIsTheSubject() {
    var filter = new TopicFilter("a", List.of(), List.of());
    assertThat(filter.accepts(event("a", "incident.reported", "{}"))).isTrue();
    assertThat(filter.accepts(event("b", "incident.reported", "{}"))).isFalse();
  }

  @Test
  void aTypeIsNamedWholeOrByItsBeginning() {
    var filter = new TopicFilter(null, List.of("escalation.*", "incident.reported"), List.of());
    assertThat(filter.accepts(event("a", "escalation.graded", "{}"))).isTrue();
    assertThat(filter.accepts(event("a", "incident.reported", "{}"))).isTrue();
    assertThat(filter.accepts(event("a", "incident.reported-again", "{}"))).isFalse();
  }

  @Test
  void anEventWithoutADepartmentFollowsTheOneBeforeOfItsIncident() {
    var filter = new TopicFilter(null, List.of(), List.of("logistics"));
    assertThat(filter.accepts(event("a", "incident.merged", "{}"))).isFalse();
    var nested = "{\"obligation\": {\"department\": \"logistics\"}}";
    assertThat(filter.accepts(event("a", "escalation.obligation-met", nested))).isTrue();
    assertThat(filter.accepts(event("a", "incident.merged", "{}"))).isTrue();
    assertThat(filter.accepts(event("b", "incident.merged", "{}"))).isFalse();
    var elsewhere = "{\"department\": \"finance\"}";
    assertThat(filter.accepts(event("a", "incident.amended", elsewhere))).isFalse();
    assertThat(filter.accepts(event("a", "incident.merged", "{}"))).isFalse();
  }

  /// A department is remembered also where the event itself is left out.
  @Test
  void theDepartmentIsReadFromEventsOfOtherTypesToo() {
    var filter = new TopicFilter("a", List.of("incident.merged"), List.of("logistics"));
    var reported = event("a", "incident.reported", "{\"department\": \"logistics\"}");
    assertThat(filter.accepts(reported)).isFalse();
    assertThat(filter.accepts(event("a", "incident.merged", "{}"))).isTrue();
  }

  private static JsonNode event(String subject, String type, String data) {
    try {
      return JSON.readTree(
          "{\"subject\": \"%s\", \"type\": \"%s\", \"data\": %s}".formatted(subject, type, data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
