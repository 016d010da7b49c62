package yuqing.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.ServiceProcess;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.StackResource;

/// A service on a database and in a consumer group of its own, in a faulty environment.
final class Faulty implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Map<String, String> PARTS = StackResource.shared();

  private final String database;
  private final Path log;
  private final ServiceProcess process;

  /// @param service such as `archive-service`
  /// @param fault a name for its database and its log
  Faulty(String service, String fault, Map<String, String> wrong) throws IOException, SQLException {
    database = "fault_" + fault.replace('-', '_');
    log = JourneyFiles.of("fault-" + fault + ".log");
    Files.deleteIfExists(log);
    var owner = service.replace("-service", "_service");
    try (var administrator = connection("postgres");
        var statement = administrator.createStatement()) {
      statement.execute("drop database if exists " + database);
      statement.execute("create database " + database + " owner " + owner);
    }
    var environment = new LinkedHashMap<>(PARTS);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", url(database));
    environment.put("MP_MESSAGING_INCOMING_SUITE_EVENTS_GROUP_ID", database);
    // Seals of another database would contradict the shared suite's file.
    var seals = JourneyFiles.of("fault-" + fault + "-seals").toAbsolutePath();
    environment.put(LocalSealKey.DIRECTORY, seals.toString());
    environment.putAll(wrong);
    process = new ServiceProcess(service, environment, log);
  }

  private static String url(String database) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(PARTS.get("YUQING_POSTGRES_HOST"), PARTS.get("YUQING_POSTGRES_PORT"), database);
  }

  private static Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), "postgres", PARTS.get(StackResource.POSTGRES_PASSWORD));
  }

  ServiceProcess process() {
    return process;
  }

  void execute(String sql) throws SQLException {
    try (var connection = connection(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(TIMEOUT).pollInterval(Duration.ofMillis(250));
  }

  /// Waits until the health check reports this reason; "" means that it is up.
  void awaitReason(String check, String reason) {
    await(check + " says: " + reason)
        .ignoreExceptionsInstanceOf(IOException.class)
        .failFast("it ended; see " + log, () -> !process.handle().isAlive())
        .untilAsserted(() -> assertThat(reasonOf(check)).contains(reason));
  }

  private String reasonOf(String check) throws IOException, InterruptedException {
    for (var each : readiness().path("checks")) {
      if (each.path("name").asText().equals(check)) {
        return each.path("status").asText().equals("UP")
            ? "UP"
            : each.path("data").path("reason").asText();
      }
    }
    return "no such check";
  }

  private JsonNode readiness() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(process.url() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return JsonMapper.builder()
          .build()
          .readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }

  /// Starts it and waits for the refusal: exit code 1 and one line with the reason.
  void isRefused(String... expected) throws InterruptedException, IOException {
    process.start();
    assertThat(process.awaitExitCode()).isEqualTo(1);
    var errors = lines(" ERROR ");
    assertThat(errors).as(log.toString()).hasSize(1);
    assertThat(errors.getFirst()).contains(expected);
    assertThat(lines("\tat ")).as("stack traces in " + log).isEmpty();
  }

  /// The same for a service that had begun: its consumers are stopped and may log lines of their
  /// own.
  void isRefusedAfterItBegan(String expected) throws InterruptedException, IOException {
    process.start();
    assertThat(process.awaitExitCode()).isEqualTo(1);
    assertThat(lines(" ERROR ")).as(log.toString()).anyMatch(line -> line.contains(expected));
  }

  List<String> lines(String containing) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains(containing)).toList();
  }

  @Override
  public void close() {
    process.close();
    try (var administrator = connection("postgres");
        var statement = administrator.createStatement()) {
      statement.execute("drop database if exists " + database + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
