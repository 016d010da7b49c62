package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which parts a test JVM gets. Each choice is made in a JVM of its own, as a test run makes it,
/// with a Docker engine that is there and has no registry to pull from.
class TestPartsTest {
  @TempDir Path home;
  private HttpServer engine;

  /// @param exit the JVM's exit code
  record Said(int exit, List<String> lines) {
    List<String> choices() {
      return lines.stream().filter(line -> line.startsWith("test parts: ")).toList();
    }
  }

  @BeforeEach
  void startEngine() throws IOException {
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.createContext("/", TestPartsTest::answer);
    engine.start();
  }

  @AfterEach
  void stopEngine() {
    engine.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
    exchange.getRequestBody().readAllBytes();
    switch (path) {
      case "/_ping" -> send(exchange, 200, "OK");
      case "/version" -> send(exchange, 200, "{\"ApiVersion\":\"1.44\",\"Version\":\"28.2.2\"}");
      case "/info" -> send(exchange, 200, "{\"ServerVersion\":\"28.2.2\",\"OSType\":\"linux\"}");
      case "/images/create" -> send(exchange, 404, "{\"message\":\"this school has no registry\"}");
      default -> send(exchange, 404, "{\"message\":\"not here: " + path + "\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void whereAnImageCannotBePulledTheEmbeddedOnesServeAndOneLineSaysWhy() throws Exception {
    var said = start("auto");

    assertThat(said.choices())
        .singleElement()
        .asString()
        .contains(
            "embedded", "Docker is there", ContainerImages.POSTGRES, "this school has no registry");
    assertThat(said.lines()).contains("PostgreSQL answers");
    assertThat(said.exit()).isZero();
  }

  @Test
  void whereDockerIsAskedForAndCannotServeNothingStarts() throws Exception {
    var said = start("docker");

    assertThat(said.choices()).isEmpty();
    assertThat(String.join("\n", said.lines()))
        .contains("StackException: Docker is there, but " + ContainerImages.POSTGRES)
        .doesNotContain("PostgreSQL answers");
    assertThat(said.exit()).isNotZero();
  }

  @Test
  void whereTheEmbeddedOnesAreAskedForDockerIsNotLookedFor() throws Exception {
    var said = start("embedded");

    assertThat(said.choices())
        .containsExactly("test parts: embedded PostgreSQL and Kafka (YUQING_TEST_PARTS=embedded)");
    assertThat(said.lines()).contains("PostgreSQL answers");
  }

  @Test
  void anotherWordIsRefusedNamingTheThree() throws Exception {
    var said = start("podman");

    assertThat(String.join("\n", said.lines())).contains("YUQING_TEST_PARTS=podman: use embedded,");
    assertThat(said.exit()).isNotZero();
  }

  private Said start(String wanted) throws IOException, InterruptedException {
    var output = home.resolve("output");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Testcontainers keeps a file of its own there.
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                AskedTwice.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    var address = "tcp://127.0.0.1:" + engine.getAddress().getPort();
    builder.environment().put("DOCKER_HOST", address);
    builder.environment().put(TestParts.VARIABLE, wanted);
    var process = builder.start();
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("ends").isTrue();
      return new Said(process.exitValue(), Files.readAllLines(output));
    } finally {
      process.destroyForcibly();
    }
  }

  /// Two tests of one JVM, the second of which finds the parts started.
  static final class AskedTwice {
    private AskedTwice() {}

    public static void main(String[] arguments) throws SQLException {
      StackResource.shared();
      var settings = StackResource.shared();
      var url =
          "jdbc:postgresql://%s:%s/incident"
              .formatted(
                  settings.get("YUQING_POSTGRES_HOST"), settings.get("YUQING_POSTGRES_PORT"));
      var password = settings.get(ServiceDatabase.INCIDENT.passwordVariable());
      try (var connection =
          DriverManager.getConnection(url, ServiceDatabase.INCIDENT.user(), password)) {
        System.out.println("PostgreSQL answers" + (connection.isValid(30) ? "" : " not"));
      }
      System.exit(0);
    }
  }
}
