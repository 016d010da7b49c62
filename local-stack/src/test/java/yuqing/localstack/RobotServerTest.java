package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.Ports.Port;

/// The local chat groups, asked as a person with curl asks them.
class RobotServerTest {
  private static final Instant NOW = Instant.parse("2026-10-13T00:20:00Z");
  private static final String WECOM = "/wecom-robot?key=" + RobotParty.KEY;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free().of(Port.ROBOTS);
  private RobotServer server;

  @BeforeEach
  void start() {
    server = RobotServer.start(port, InstantSource.fixed(NOW));
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  @Test
  void whatAGroupTookIsListedTheNewestFirst() throws Exception {
    assertThat(post(WECOM, text("one, 50%"))).contains("\"errcode\":0");
    assertThat(post(WECOM, text("two"))).contains("\"errcode\":0");
    assertThat(get("/messages?channel=wecom-robot&limit=2"))
        .contains(NOW.toString())
        .containsSubsequence("two", "one, 50%");
    assertThat(get("/messages?channel=sms")).isEqualTo("{\"items\":[]}");
    assertThat(get("/messages?limit=0")).contains("limit is a number");
  }

  @Test
  void whatIsRefusedIsNotListed() throws Exception {
    assertThat(post("/wecom-robot?key=another", text("one"))).contains("\"errcode\":93000");
    assertThat(post("/dingtalk-robot?access_token=" + RobotParty.KEY, text("one")))
        .contains("\"errcode\":310000");
    assertThat(post("/feishu-robot", "{\"content\":{\"text\":\"one\"}}"))
        .contains("\"code\":19021");
    assertThat(post("/sms", "{\"phone\":\"1\"}")).contains("\"code\":\"BAD_SECRET\"");
    assertThat(post(WECOM, "no json")).contains("\"errcode\":40058");
    assertThat(get("/messages")).isEqualTo("{\"items\":[]}");
  }

  @Test
  void theNextCodeCanBeChosenAndTheClockPutForward() throws Exception {
    post("/next?channel=wecom-robot&code=45009", "");
    assertThat(post(WECOM, text("one"))).contains("\"errcode\":45009");
    post("/clock?ahead=PT1H", "");
    assertThat(post(WECOM, text("two"))).contains("\"errcode\":0");
    assertThat(get("/messages")).contains("2026-10-13T01:20:00Z").doesNotContain("one");
  }

  private static String text(String content) {
    return "{\"msgtype\":\"text\",\"text\":{\"content\":\"" + content + "\"}}";
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
