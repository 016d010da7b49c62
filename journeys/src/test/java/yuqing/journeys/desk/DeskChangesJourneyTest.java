package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.desk.DeskIncident.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import yuqing.journeys.JourneyFiles;

/// A page learns by itself that something has changed.
class DeskChangesJourneyTest {
  private final DeskUnderTest desk = DeskUnderTest.get();

  @Test
  void anActIsAnnouncedToWhoLooksAtItsIncidentAndToNobodyElse() throws Exception {
    var incident = DeskIncident.ofLevel2();
    try (var head = new OpenStream(desk.as("department-head-logistics"), incident.id());
        var stranger = new OpenStream(desk.as("liaison-finance"), incident.id())) {
      // Longer than the services are waited for: what does not move is not broken.
      await("two signs of life").until(() -> head.count("alive") >= 2 && !head.hasEnded());
      // What happened before the stream began is read anew.
      assertThat(head.count("change")).isPositive();
      var before = head.count("change");
      var path = "/incidents/" + incident.id() + "/acts/REPORTED_TO_PARTY_OFFICE";
      desk.as("liaison-logistics").post(path, Map.of("means", List.of("WRITTEN"))).expect(200);
      await("change").until(() -> head.count("change") > before);
      assertThat(head.hasEnded()).isFalse();
      assertThat(stranger.count("change")).as("but for the first word").isEqualTo(1);
      assertThat(head.lines()).noneMatch(line -> line.contains(incident.number()));
    }
  }

  @Test
  void whoReadsNoIncidentsHasNoStream() throws Exception {
    var administrator = desk.as("administrator");
    var incident = DeskIncident.ofLevel3();
    for (var path : List.of("/changes", "/changes?incident=" + incident.id())) {
      var answer = administrator.stream(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).noneMatch(line -> line.contains("change"));
    }
    assertThat(new DeskBrowser(desk.url()).stream("/changes").statusCode())
        .as("who has not logged in is sent to the login")
        .isEqualTo(302);
  }

  /// People leave a page while something changes on it.
  @Test
  void aStreamThatIsLeftIsNoFaultOfTheDesk() throws Exception {
    var incident = DeskIncident.ofLevel2();
    var path = "/incidents/" + incident.id() + "/acts/INFORMATION_EXCHANGED";
    try (var other = DeskUnderTest.beside("desk-left", Map.of()).awaitReady()) {
      var liaison = desk.as("liaison-logistics").at(other);
      for (int round = 0; round < 8; round++) {
        var left = new ArrayList<LeftStream>();
        for (int i = 0; i < 10; i++) {
          left.add(new LeftStream(liaison, other, incident.id()));
        }
        for (var stream : left) {
          stream.untilFirstWord();
        }
        liaison.post(path, Map.of("noChange", List.of("true"))).expect(200);
        left.getFirst().untilFirstWord();
        left.forEach(LeftStream::leave);
      }
      assertThat(Files.readString(JourneyFiles.of("desk-left.log")).split("Listening on", 2)[1])
          .as("since it was there")
          .doesNotContain(" ERROR ", " WARN ");
    }
  }

  /// A stream whose connection is broken off, as a browser does that goes on to another page.
  private static final class LeftStream {
    private final Socket socket;

    LeftStream(DeskBrowser browser, DeskUnderTest desk, String incident) throws IOException {
      var address = URI.create(desk.url());
      socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
      // A reset, not an end in order.
      socket.setSoLinger(true, 0);
      var request =
          "GET /changes?incident=%s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n"
              .formatted(incident, address.getAuthority(), browser.cookieHeader());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads on until a change has come.
    void untilFirstWord() throws IOException {
      var read = new StringBuilder();
      while (read.indexOf("change") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as("ended after " + read).isNotNegative();
        read.append((char) next);
      }
    }

    void leave() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// A stream that is read until it is closed.
  private static final class OpenStream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final java.util.stream.Stream<String> body;

    OpenStream(DeskBrowser browser, String incident) throws Exception {
      var answer = browser.stream("/changes?incident=" + incident);
      assertThat(answer.statusCode()).isEqualTo(200);
      body = answer.body();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try {
        body.forEach(lines::add);
      } catch (RuntimeException e) {
        lines.add("ended: " + e.getMessage());
      }
      ended.set(true);
    }

    int count(String event) {
      return Collections.frequency(lines, "event:" + event)
          + Collections.frequency(lines, "event: " + event);
    }

    boolean hasEnded() {
      return ended.get();
    }

    List<String> lines() {
      return lines;
    }

    @Override
    public void close() {
      body.close();
    }
  }
}
