package yuqing.localstack;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import yuqing.localstack.Ports.Port;

/// PostgreSQL and Kafka in containers, set as the embedded ones are; the OIDC provider and the mail
/// server in this JVM. Gone when this is closed, or the JVM killed.
final class ContainerParts implements TestParts {
  private final LocalSecrets secrets;
  private final PostgreSQLContainer postgres;
  private final KafkaContainer kafka = new KafkaContainer(ContainerImages.KAFKA);
  private final Ports ports;
  private OidcProvider oidc;
  private Mailbox mailbox;

  private ContainerParts(Ports ports, LocalSecrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
    this.postgres =
        new PostgreSQLContainer(ContainerImages.POSTGRES)
            .withUsername("postgres")
            .withPassword(secrets.postgres())
            .withDatabaseName("postgres")
            .withEnv("POSTGRES_INITDB_ARGS", locale());
    postgres.setCommand(command());
    BrokerSettings.ofOneSmallNode()
        .forEach((name, value) -> kafka.withEnv(variable(name.toString()), value.toString()));
  }

  /// @throws StackException when Docker is not there or a container does not start; none stays then
  static ContainerParts start(Path directory, Ports ports) {
    QuietLogs.keep();
    ContainerImages.require();
    var parts = new ContainerParts(ports, LocalSecrets.in(directory));
    try {
      parts.startAll(directory);
      return parts;
    } catch (InterruptedException stopped) {
      parts.close();
      Thread.currentThread().interrupt();
      throw new StackException("the start of the containers was interrupted", stopped);
    } catch (RuntimeException | SQLException | ExecutionException | TimeoutException failed) {
      parts.close();
      throw new StackException(
          "Docker is there, but the containers do not start: " + failed.getMessage(), failed);
    }
  }

  private void startAll(Path directory)
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    oidc = OidcProvider.begin(directory, ports, secrets, InstantSource.system());
    mailbox = Mailbox.start(ports.of(Port.SMTP), ports.of(Port.MAILBOX), InstantSource.system());
    Startables.deepStart(postgres, kafka).join();
    SuiteTopics.createMissing(kafka.getBootstrapServers());
    try (var connection =
        DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", secrets.postgres())) {
      DatabaseSetup.prepare(connection, secrets);
    }
    oidc.awaitReady();
  }

  private static String locale() {
    return DatabaseSetup.LOCALE.entrySet().stream()
        .map(option -> "--" + option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining(" ", "--encoding=UTF8 ", ""));
  }

  private static String[] command() {
    return Stream.concat(
            Stream.of("postgres"),
            DatabaseSetup.SERVER.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
        .toArray(String[]::new);
  }

  /// How the image takes a broker's setting.
  private static String variable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  @Override
  public Map<String, String> environment() {
    var names = new LinkedHashMap<>(LocalParts.environment(ports));
    names.put("YUQING_POSTGRES_HOST", postgres.getHost());
    names.put(
        "YUQING_POSTGRES_PORT",
        Integer.toString(postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)));
    names.put("YUQING_KAFKA", kafka.getBootstrapServers().replaceFirst("^PLAINTEXT://", ""));
    return names;
  }

  @Override
  public LocalSecrets secrets() {
    return secrets;
  }

  @Override
  public void close() {
    if (mailbox != null) {
      mailbox.close();
    }
    if (oidc != null) {
      oidc.close();
    }
    List.of(kafka, postgres).forEach(container -> container.stop());
  }
}
