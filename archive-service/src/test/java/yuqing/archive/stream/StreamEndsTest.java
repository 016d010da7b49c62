package yuqing.archive.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.f4b6a3.uuid.alt.GUID;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.EventConsumer;
import yuqing.archive.PolledBatch;
import yuqing.contracts.EventJson;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.EventStream;
import yuqing.localstack.testing.EventStream.Told;

/// What ends a stream: its token, and a reader that does not take.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StreamEndsTest {

  private static final int LARGE = 40;
  private static final int LARGE_BYTES = 400_000;

  @Inject EventConsumer heard;
  @Inject StreamReaders readers;
  @Inject MeterRegistry metrics;
  @Inject InstantSource clock;

  @Test
  void theStreamEndsWithItsToken() throws Exception {
    assumeFalse(OidcProvider.isKeycloak(), "its key nobody has");
    long expires = clock.instant().getEpochSecond() + 4;
    try (var stream = Streams.open(expiringAt(expires), "?type=incident.never", null)) {
      var last = stream.read();
      for (var next = last; next != null; next = stream.read()) {
        last = next;
      }
      assertThat(last.comment()).isEqualTo("the token has expired");
      assertThat(clock.instant().getEpochSecond()).isGreaterThanOrEqualTo(expires);
    }
  }

  /// A client that asks for the head alone keeps no place, however long its connection lives.
  @Test
  void aHeadTakesNoReadersPlace() throws Exception {
    var target = Streams.at("");
    await().atMost(Streams.PATIENCE).until(() -> readers.connected() == 0);
    try (var socket = new Socket(target.getHost(), target.getPort());
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      for (int i = 0; i < 3; i++) {
        var head =
            "HEAD /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(AccessTokens.bearer("auditor"));
        socket.getOutputStream().write(head.getBytes(UTF_8));
        assertThat(in.readLine()).contains(" 200 ");
        for (var header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
          assertThat(header).contains(":");
        }
      }
      await().atMost(Streams.PATIENCE).until(() -> readers.connected() == 0);
    }
  }

  private static String expiringAt(long epochSecond) throws IOException {
    var payload = AccessTokens.bearer("auditor").split("\\.", -1)[1];
    Map<String, Object> claims = new HashMap<>();
    EventJson.mapper()
        .readTree(Base64.getUrlDecoder().decode(payload))
        .properties()
        .forEach(claim -> claims.put(claim.getKey(), claim.getValue()));
    claims.put("exp", epochSecond);
    return StackResource.signingKey().sign(claims);
  }

  /// More than any socket buffers for it, and not one byte taken.
  @Test
  void aReaderThatDoesNotTakeIsDroppedAndResumesWhileOthersGoOn() throws Exception {
    var incident = new Case();
    var query = "?" + Streams.of(incident);
    var token = AccessTokens.bearer("auditor");
    double before = dropped();
    try (var slow = new EventStream(Streams.at(query), token, null, 4_096, Streams.PATIENCE);
        var other = Streams.open(token, query, null)) {
      other.read();
      other.read();
      slow.read(); // retry
      var place = slow.read();
      assertThat(place.isHeartbeat()).isTrue();
      var told = new ArrayList<Told>();
      for (int i = 0; i < LARGE; i++) {
        consume(incident);
        told.add(other.event());
      }
      await().atMost(Streams.PATIENCE).until(() -> dropped() > before);
      assertThat(dropped()).isEqualTo(before + 1);

      var taken = takenBeforeTheEnd(slow);
      assertThat(taken).hasSizeLessThan(LARGE);
      assertThat(taken).isEqualTo(told.subList(0, taken.size()));
      var lastId = taken.isEmpty() ? place.id() : taken.getLast().id();
      assertThat(Streams.all(token, query, lastId))
          .isEqualTo(told.subList(taken.size(), told.size()));

      consume(incident);
      assertThat(Streams.data(other.event()).get("n").asInt()).isEqualTo(LARGE + 1);
    }
  }

  private static List<Told> takenBeforeTheEnd(EventStream stream) {
    var taken = new ArrayList<Told>();
    try {
      for (var event = stream.event(); event != null; event = stream.event()) {
        taken.add(event);
      }
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
    return taken;
  }

  private void consume(Case incident) {
    var event = EventJson.write(incident.eventOf(incident.started()));
    var large =
        new String(event, UTF_8)
            .replace("incident.action-recorded", "incident.painted")
            .replace("已到现场", GUID.v4() + "x".repeat(LARGE_BYTES));
    PolledBatch.consumedBy(
        heard,
        List.of(
            new ConsumerRecord<>("yuqing.incident.v1", 0, 0, incident.id, large.getBytes(UTF_8))));
  }

  private double dropped() {
    return metrics.counter("yuqing.archive.stream.dropped").count();
  }
}
