package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EventCommandsTest {
  private static final String STREAM = "GET /archive/events?after=0";

  @TempDir private Path folder;

  private FakeServices services;

  @BeforeEach
  void start() throws Exception {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  /// The first connection breaks within an event, the second is refused, the third goes on.
  @Test
  void aBrokenStreamGoesOnFromWhereItWas() {
    services
        .answer(STREAM, "retry: 1\n\n" + event(1) + ": heartbeat\nid: 2-x\n\nid: 3-x\ndata: {\"n\"")
        .answer(STREAM, 503, "", "{\"title\": \"stopping\"}")
        .answer(STREAM, "retry: 1\n\n" + event(3) + event(4) + event(5));

    var run = services.run("events", "follow", "--after", "0", "--count", "3", "-o", "json");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("{\"n\":1}\n{\"n\":3}\n{\"n\":4}\n");
    assertThat(run.err()).contains("stopping");
    assertThat(services.received())
        .extracting(each -> each.header("Last-Event-ID"))
        .containsExactly(null, "2-x", "2-x");
  }

  @Test
  void theNextRunGoesOnFromThePlaceInTheFile() throws Exception {
    var place = folder.resolve("place");
    services.answer(STREAM, event(1) + event(2)).answer(STREAM, event(2));
    var line =
        new String[] {
          "events", "follow", "--after", "0", "--count", "1", "--place", place.toString()
        };

    assertThat(services.run(line).code()).isZero();
    assertThat(place).hasContent("1-x");
    assertThat(services.run(line).code()).isZero();

    assertThat(services.received().getLast().header("Last-Event-ID")).isEqualTo("1-x");
    assertThat(place).hasContent("2-x");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(place);
    }
  }

  /// The program behind the pipe has ended.
  @Test
  void whatNobodyReadIsReadAgain() {
    var place = folder.resolve("place");
    services.answer(STREAM, event(1));
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    var run =
        services.runInto(closed, "events", "follow", "--after", "0", "--place", place.toString());

    assertThat(run.code()).isZero();
    assertThat(place).doesNotExist();
  }

  @Test
  void filtersAreTheEndpointsOwn() {
    services.answer(
        "GET /archive/events?type=incident.reported&type=escalation.graded&department=logistics",
        event(1));
    var run =
        services.run(
            "events",
            "follow",
            "--type",
            "incident.reported",
            "--type",
            "escalation.graded",
            "--department",
            "logistics",
            "--count",
            "1");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void aRefusalAndAnAddressWhereNobodyAnswersEndIt() {
    services
        .answer("GET /archive/events?after=9-y", 422, "", "{\"title\": \"unknown place\"}")
        .answer(STREAM, 503, "", "{\"title\": \"too many\"}");
    var refused = services.run("events", "follow", "--after", "9-y");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("unknown place");
    assertThat(services.run("events", "follow", "--after", "0").code()).isEqualTo(3);
  }

  private static String event(int n) {
    return "id: %d-x\nevent: incident.reported\ndata: {\"n\":%d}\n\n".formatted(n, n);
  }
}
