package yuqing.archive.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What a client of the stream gets and how it goes on.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StreamTest {
  private final Case incident = new Case();

  @Inject Transactions transactions;
  @Inject StreamSources sources;
  @Inject StreamSettings settings;

  @Test
  void anEventIsTheEntryAsTheTimelineShowsIt() throws Exception {
    Archive.publish(incident.eventOf(incident.reported()), incident.eventOf(incident.started()));
    Archive.awaitEntries(incident, 2);

    var events = Streams.all(Streams.fromTheBeginning(incident));

    var shown = EventJson.mapper().readTree(timeline(incident).asString()).get("items");
    assertThat(events).hasSize(2);
    for (int i = 0; i < 2; i++) {
      var data = (ObjectNode) Streams.data(events.get(i));
      assertThat(data.remove("incidentId").asText()).isEqualTo(incident.id);
      assertThat(data).isEqualTo(shown.get(i));
      assertThat(events.get(i).type()).isEqualTo(shown.get(i).get("type").asText());
    }
  }

  @Test
  void itBeginsNowUnlessAPlaceIsGiven() throws Exception {
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    try (var stream = Streams.auditor("?" + Streams.of(incident), null)) {
      assertThat(stream.read().isEvent()).isFalse(); // retry
      var heartbeat = stream.read();
      assertThat(heartbeat.isHeartbeat()).isTrue();

      Archive.publish(incident.eventOf(incident.started()));
      var event = stream.event();
      assertThat(event.type()).isEqualTo("incident.action-recorded");

      // Also the place of a heartbeat resumes.
      assertThat(
              Streams.all(
                  AccessTokens.bearer("auditor"), "?" + Streams.of(incident), heartbeat.id()))
          .containsExactly(event);
    }
  }

  @Test
  void anIdResumesExactlyAfterIt() throws Exception {
    Archive.publish(incident.allEvents());
    Archive.awaitEntries(incident, incident.allEvents().size());
    var all = Streams.all(Streams.fromTheBeginning(incident));
    for (int i = 0; i < all.size(); i += 5) {
      var rest = all.subList(i + 1, all.size());
      var id = all.get(i).id();
      var query = "?" + Streams.of(incident);
      assertThat(Streams.all(AccessTokens.bearer("auditor"), query, id)).isEqualTo(rest);
      assertThat(Streams.all(query + "&after=" + id)).isEqualTo(rest);
      // A browser repeats its address, and has in the header how far it has come.
      assertThat(Streams.all(AccessTokens.bearer("auditor"), query + "&after=0", id))
          .isEqualTo(rest);
    }
  }

  /// Heartbeats move on a reader whose filters leave out all that comes.
  @Test
  void silenceIsSentWithThePlaceReached() throws Exception {
    try (var stream = Streams.auditor("?type=incident.never", null)) {
      stream.read();
      var first = stream.read();
      assertThat(first.isHeartbeat()).isTrue();
      Archive.publish(incident.eventOf(incident.reported()));
      var later = stream.read();
      while (later.id().equals(first.id())) {
        assertThat(later.isHeartbeat()).isTrue();
        later = stream.read();
      }
      assertThat(StreamPosition.read(later.id()).orElseThrow().number())
          .isGreaterThan(StreamPosition.read(first.id()).orElseThrow().number());
    }
  }

  /// Such as one whose turn at the database is long in coming.
  @Test
  void aReaderThatIsBehindIsSentHowFarItCame() throws Exception {
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    int places = settings.pagesAtOnce();
    var taken = new Semaphore(0);
    var held = new Semaphore(0);
    StreamSources.Taker others =
        _ -> {
          taken.release();
          held.acquireUninterruptibly();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < places; i++) {
        var _ =
            threads.submit(
                () -> sources.page(StreamPosition.BEGINNING, 0, EntryFilter.ALL, 1, others));
      }
      assertThat(taken.tryAcquire(places, 60, TimeUnit.SECONDS)).isTrue();
      try (var stream = Streams.auditor(Streams.fromTheBeginning(incident), null)) {
        stream.read(); // retry
        var onTheWay = stream.read();
        assertThat(onTheWay.comment()).isEqualTo("catching up");
        assertThat(onTheWay.id()).isEqualTo("0");
        held.release(places);
        assertThat(stream.event().type()).isEqualTo("incident.reported");
      } finally {
        held.release(places);
      }
    }
  }

  @Test
  void filtersAddUpAndEachTakesAnyOfItsValues() throws Exception {
    var other = new Case("admissions", "hotline");
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(incident.graded(Level.TWO, true)),
        other.eventOf(other.reported()),
        other.eventOf(other.started()));
    Archive.awaitEntries(incident, 2);
    Archive.awaitEntries(other, 2);
    var both = Streams.fromTheBeginning(incident, other);

    assertThat(Streams.all(both)).hasSize(4);
    assertThat(Streams.types(Streams.all(both + "&type=incident.reported"))).hasSize(2);
    assertThat(Streams.types(Streams.all(both + "&type=incident.reported&type=escalation.graded")))
        .containsOnly("incident.reported", "escalation.graded")
        .hasSize(3);
    assertThat(Streams.entries(Streams.all(both + "&department=admissions")))
        .containsExactlyInAnyOrder(other.id + "/1", other.id + "/2");
    assertThat(
            Streams.entries(
                Streams.all(both + "&department=admissions&type=incident.action-recorded")))
        .containsExactly(other.id + "/2");
    assertThat(Streams.all(both + "&department=finance")).isEmpty();
  }

  @Test
  void anErasedPayloadShowsAsErased() throws Exception {
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    // Somebody listens, so that the entry is also in memory.
    try (var _ = Streams.auditor("", null)) {
      assertThat(ErasedPayloads.erase(transactions, incident, 1)).isTrue();
      var data = Streams.data(Streams.all(Streams.fromTheBeginning(incident)).getFirst());
      assertThat(data.get("data").isNull()).isTrue();
      assertThat(data.get("erasedAt").isNull()).isFalse();
    }
  }

  @Test
  void aTypeWithALineEndCannotForgeAField() throws Exception {
    var forged =
        new String(EventJson.write(incident.eventOf(incident.started())), UTF_8)
            .replace(
                "\"type\":\"incident.action-recorded\"",
                "\"type\":\"incident.x\\nid: 1-00000000\"");
    Archive.send(Topic.INCIDENT, incident.id, forged.getBytes(UTF_8));
    Archive.awaitEntries(incident, 1);
    var event = Streams.all(Streams.fromTheBeginning(incident)).getFirst();
    assertThat(event.type()).isEqualTo("incident.x id: 1-00000000");
    assertThat(event.id()).doesNotStartWith("1-0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "0-00000000", "1-0000000", "1-0000000g", "x", "１-00000000"})
  void aMalformedPlaceIsRefusedByItsName(String place) {
    var answer =
        asked(
            Map.of("Last-Event-ID", new String(place.getBytes(UTF_8), ISO_8859_1)),
            "?after=y&type=a%00b");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder("Last-Event-ID", "after", "type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incident=x",
        "type=incident",
        "type=incident.*",
        "department=%E5%90%8E",
        "department=logistics&department=Logistics"
      })
  void aMalformedFilterIsRefusedByItsName(String filter) throws Exception {
    // Of the answer its head alone: a stream that opens never ends.
    var request =
        HttpRequest.newBuilder(Streams.at("?" + filter))
            .header("Authorization", "Bearer " + AccessTokens.bearer("auditor"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(body).<String>getList("errors.field"))
            .containsExactly(filter.substring(0, filter.indexOf('=')));
      }
    }
  }

  @Test
  void aPlaceOfAnotherArchiveIsRefused() throws IOException {
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    var known = Streams.all(Streams.fromTheBeginning(incident)).getFirst().id();
    var number = known.substring(0, known.indexOf('-'));
    for (var unknown : List.of(number + "-00000000", "999999999-00000000")) {
      var byHeader = asked(Map.of("Last-Event-ID", unknown), "?after=" + known);
      assertThat(byHeader.statusCode()).isEqualTo(422);
      assertThat(byHeader.jsonPath().getString("type"))
          .isEqualTo("urn:yuqing:problem:place-unknown");
      assertThat(byHeader.jsonPath().<String>getList("errors.field"))
          .containsExactly("Last-Event-ID");
      assertThat(asked(Map.of(), "?after=" + unknown).jsonPath().<String>getList("errors.field"))
          .containsExactly("after");
    }
  }

  private static Response asked(Map<String, String> headers, String query) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .headers(headers)
        .urlEncodingEnabled(false)
        .get("/events" + query);
  }

  @Test
  void nothingOnTheWayMayKeepOrHoldItBack() throws Exception {
    var request =
        HttpRequest.newBuilder(Streams.at(""))
            .header("Authorization", "Bearer " + AccessTokens.bearer("auditor"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      try (var _ = answer.body()) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
      }
    }
  }

  private static Response timeline(Case of) {
    return Archive.get("auditor", "/dossiers/{id}/timeline?limit=200", of.id);
  }
}
