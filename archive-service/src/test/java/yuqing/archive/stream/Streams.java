package yuqing.archive.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.archive.Case;
import yuqing.contracts.EventJson;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.EventStream;
import yuqing.localstack.testing.EventStream.Told;

/// The stream as its clients meet it.
final class Streams {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private Streams() {}

  /// @param query with its question mark, or empty
  static URI at(String query) {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    return URI.create("http://localhost:" + port + "/events" + query);
  }

  static EventStream open(String token, String query, String lastEventId) {
    try {
      return new EventStream(at(query), token, lastEventId, 0, PATIENCE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static EventStream auditor(String query, String lastEventId) {
    return open(AccessTokens.bearer("auditor"), query, lastEventId);
  }

  /// The query that asks for these incidents, from the beginning.
  static String fromTheBeginning(Case... incidents) {
    return "?after=0&" + of(incidents);
  }

  static String of(Case... incidents) {
    return Stream.of(incidents)
        .map(each -> "incident=" + URLEncoder.encode(each.id, UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// All events up to the first heartbeat, by which a stream shows that it has sent all.
  static List<Told> all(String token, String query, String lastEventId) throws IOException {
    try (var stream = open(token, query, lastEventId)) {
      var events = new ArrayList<Told>();
      for (var told = stream.read(); !told.isHeartbeat(); told = stream.read()) {
        if (told.isEvent()) {
          events.add(told);
        }
      }
      return events;
    }
  }

  static List<Told> all(String query) throws IOException {
    return all(AccessTokens.bearer("auditor"), query, null);
  }

  static JsonNode data(Told event) throws IOException {
    assertThat(event.data()).isNotNull();
    return EventJson.mapper().readTree(event.data());
  }

  static List<String> types(List<Told> events) {
    return events.stream().map(Told::type).toList();
  }

  /// How many entries of the incident there are, by incident and n, in the order sent.
  static List<String> entries(List<Told> events) throws IOException {
    var told = new ArrayList<String>();
    for (var event : events) {
      told.add(data(event).get("incidentId").asText() + "/" + data(event).get("n").asInt());
    }
    return told;
  }
}
