package yuqing.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A receiver with a certificate for `hooks.test`, reached at an address that was looked at before:
/// no name is resolved here, `hooks.test` exists nowhere.
class WebhookClientTest {
  private static final String PASSWORD = "changeit";
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @TempDir static Path directory;

  private static final List<String> SEEN = new CopyOnWriteArrayList<>();
  private static Vertx vertx;
  private static HttpServer server;
  private static WebhookClient client;

  @BeforeAll
  static void start() throws Exception {
    var keys = directory.resolve("keys.p12");
    var certificate = directory.resolve("ca.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "hooks",
        "-keyalg",
        "EC",
        "-dname",
        "CN=hooks.test",
        "-ext",
        "san=dns:hooks.test",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "hooks",
        "-keystore",
        keys.toString(),
        "-file",
        certificate.toString());
    vertx = Vertx.vertx();
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setSni(true)
                    .setKeyCertOptions(
                        new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD)))
            .requestHandler(
                request -> {
                  SEEN.add(
                      request.connection().indicatedServerName()
                          + " "
                          + request.authority().host()
                          + " "
                          + request.uri());
                  request.response().setStatusCode(204).end();
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(60, TimeUnit.SECONDS);
    client =
        new WebhookClient(
            vertx,
            WebhookTestSettings.with(
                "yuqing.webhook.trusted-ca",
                certificate.toString(),
                "yuqing.webhook.timeout",
                "PT30S",
                "yuqing.webhook.connect-timeout",
                "PT30S"),
            InstantSource.system());
    client.open();
  }

  @AfterAll
  static void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  @Test
  void connectsToTheAddressAndVerifiesTheName() {
    var answer = client.post(url("hooks.test", "/in?a=b"), LOOPBACK, Map.of(), new byte[] {'{'});
    assertThat(answer).isEqualTo(new ReceiverAnswer.Delivered(204));
    assertThat(SEEN).contains("hooks.test hooks.test /in?a=b");
  }

  @Test
  void whatAStrictServerRefusesInATargetIsEscaped() {
    var answer =
        client.post(url("hooks.test", "/钩 子/100%?t=a|b"), LOOPBACK, Map.of(), new byte[] {'{'});
    assertThat(answer).isEqualTo(new ReceiverAnswer.Delivered(204));
    assertThat(SEEN).contains("hooks.test hooks.test /%E9%92%A9%20%E5%AD%90/100%25?t=a%7Cb");
  }

  @Test
  void aCertificateForAnotherNameIsRefused() {
    var answer = client.post(url("other.test", "/other"), LOOPBACK, Map.of(), new byte[] {'{'});
    assertThat(answer).isEqualTo(new ReceiverAnswer.Failed("tls"));
    assertThat(SEEN).noneMatch(seen -> seen.contains("/other"));
  }

  @Test
  void anUntrustedAuthorityIsRefused() {
    var strict = new WebhookClient(vertx, WebhookTestSettings.with(), InstantSource.system());
    strict.open();
    var answer = strict.post(url("hooks.test", "/strict"), LOOPBACK, Map.of(), new byte[] {'{'});
    assertThat(answer).isEqualTo(new ReceiverAnswer.Failed("tls"));
    assertThat(SEEN).noneMatch(seen -> seen.contains("/strict"));
    strict.close();
  }

  private static ReceiverUrl url(String host, String path) {
    return ReceiverUrl.of("https://" + host + ":" + server.actualPort() + path).orElseThrow();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD));
    var log = directory.resolve("keytool.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
  }
}
