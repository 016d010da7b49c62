package yuqing.notification.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.notification.channel.Channel.Answer;
import yuqing.notification.channel.ChannelTestSettings;

/// A party that answers as no document says.
class ChannelClientTest {
  private static final AnswerCodes CODES =
      new AnswerCodes(
          "errcode",
          Map.of(
              "0",
              new Answer.Accepted(),
              "7",
              new Answer.Muted("errcode 7", Duration.ofMinutes(10))));

  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static Vertx vertx;
  private static HttpServer server;
  private static ChannelClient client;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    server =
        vertx
            .createHttpServer()
            .requestHandler(ChannelClientTest::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    client =
        ChannelTestClient.create(
            vertx,
            ChannelTestSettings.with(
                Map.of(
                    "yuqing.channel.trusted-hosts",
                    "127.0.0.1,both.test",
                    "yuqing.channel.timeout",
                    "PT8S")));
  }

  @AfterAll
  static void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static void answer(HttpServerRequest request) {
    ASKED.add(request.path());
    var response = request.response();
    switch (request.path()) {
      case "/ok" -> response.end("{\"errcode\":0}");
      case "/never" -> {}
      case "/half" -> response.setChunked(true).write("{\"errcode\":");
      case "/huge" -> response.end("{\"errcode\":0,\"x\":\"" + "x".repeat(100_000) + "\"}");
      case "/redirect" -> response.setStatusCode(302).putHeader("location", "/ok").end();
      case "/text" -> response.end("<html>ok</html>");
      case "/list" -> response.end("[0]");
      case "/empty" -> response.end();
      case "/odd" -> response.end("{\"errcode\":\"<b>1</b>\"}");
      case "/code-with-400" -> response.setStatusCode(400).end("{\"errcode\":7}");
      case "/code-with-429" -> response.setStatusCode(429).end("{\"errcode\":7}");
      case "/success-with-400" -> response.setStatusCode(400).end("{\"errcode\":0}");
      case "/closed" -> request.connection().close();
      default -> response.setStatusCode(Integer.parseInt(request.path().substring(1))).end("{}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/ok, Accepted[]",
    "/never, Unavailable[reason=timeout]",
    "/half, Unavailable[reason=timeout]",
    "/huge, Unavailable[reason=unreadable answer]",
    "/redirect, Misconfigured[reason=http-302]",
    "/text, Unavailable[reason=unreadable answer]",
    "/list, Unavailable[reason=unreadable answer]",
    "/empty, Unavailable[reason=unreadable answer]",
    "/odd, Unavailable[reason=errcode unknown]",
    "/closed, Unavailable[reason=connection-lost]",
    "/code-with-400, 'Muted[reason=errcode 7, lasting=PT10M]'",
    "/code-with-429, 'Muted[reason=errcode 7, lasting=PT10M]'",
    "/success-with-400, Misconfigured[reason=http-400]",
    "/404, Misconfigured[reason=http-404]",
    "/500, Unavailable[reason=http-500]",
    "/503, Unavailable[reason=http-503]"
  })
  void whatIsAnsweredIsJudgedByItsBody(String path, String expected) {
    ASKED.clear();
    assertThat(ask("http://127.0.0.1:" + server.actualPort() + path)).hasToString(expected);
    // No redirect is followed and nothing is sent twice.
    assertThat(ASKED).containsExactly(path);
  }

  @Test
  void tooManyRequestsMute() {
    assertThat(ask("http://127.0.0.1:" + server.actualPort() + "/429"))
        .isInstanceOf(Answer.Muted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.test/robot?key=s, not-https",
    "https://private.test/robot?key=s, address-not-allowed",
    "https://169.254.169.254/robot?key=s, address-not-allowed",
    "https://192.168.7.7/robot?key=s, address-not-allowed",
    "ftp://public.test/robot?key=s, address-not-allowed",
    "robot, address-not-allowed"
  })
  void onlyPublicOrTrustedAddressesAreAsked(String url, String reason) {
    assertThat(ask(url)).isEqualTo(new Answer.Misconfigured(reason));
  }

  @Test
  void aNameThatIsNotFoundNowMayBeFoundLater() {
    assertThat(ask("https://nowhere.test/robot"))
        .isEqualTo(new Answer.Unavailable("name-not-found"));
  }

  private static Answer ask(String url) {
    return CODES.meaning(client.post(url, Map.of(), "{}"));
  }
}
