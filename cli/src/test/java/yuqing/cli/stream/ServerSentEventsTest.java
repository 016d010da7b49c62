package yuqing.cli.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

  @Test
  void eventsHeartbeatsAndPlacesAreReadAndWhatIsUnfinishedIsLeftOut() throws Exception {
    var sent =
        """
        retry: 250

        : heartbeat
        id: 41-a

        id: 42-b
        event: incident.reported
        data: {"n":1,
        data: "title":"食堂"}

        : stopping

        id: 43-c
        data: {"n":2}
        """;
    try (var events = new ServerSentEvents(new ByteArrayInputStream(sent.getBytes(UTF_8)))) {
      assertThat(events.next()).contains(new ServerSentEvent("41-a", ""));
      assertThat(events.retryAfter()).isEqualTo(Duration.ofMillis(250));
      assertThat(events.next())
          .contains(new ServerSentEvent("42-b", "{\"n\":1,\n\"title\":\"食堂\"}"));
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void aConnectionThatIsSilentForTooLongIsBroken() throws Exception {
    try (var sender = new PipedOutputStream();
        var events = new ServerSentEvents(new PipedInputStream(sender), Duration.ofMillis(200))) {
      sender.write("id: 1-a\n\n".getBytes(UTF_8));
      sender.flush();
      assertThat(events.next()).isPresent();
      assertThatThrownBy(events::next).isInstanceOf(IOException.class);
    }
  }
}
