package yuqing.journeys.restarts;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.journeys.JourneyFiles;
import yuqing.localstack.BrokerProcess;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Mailbox;
import yuqing.localstack.Ports;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestRuns;

/// The parts under a suite of its own: PostgreSQL and the broker run in processes that can be
/// killed and paused; the OIDC provider and the mail server keep running.
public final class BreakableParts implements AutoCloseable {

  private static final Duration GONE_WITHIN = Duration.ofMinutes(1);

  private final TestRuns runs = new TestRuns(JourneyFiles.of("restarts").toAbsolutePath());
  private final Path directory = runs.fresh();
  private final Ports ports = Ports.free();
  private final LocalParts parts;
  private BrokerProcess broker;

  public BreakableParts() {
    parts = LocalParts.start(directory, runs.binaries(), ports, this::startBroker);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  private BrokerProcess startBroker() {
    broker =
        BrokerProcess.start(
            directory.resolve("kafka"),
            ports.of(Ports.Port.KAFKA),
            JourneyFiles.of("restarts-broker.log"));
    return broker;
  }

  /// The settings of the services.
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<>(parts.environment());
    for (var database : ServiceDatabase.values()) {
      settings.put(database.passwordVariable(), parts.secrets().of(database));
    }
    settings.put(LocalSecrets.WEBHOOK_KEY, parts.secrets().webhookKey());
    settings.put(StackResource.EVIDENCE_DIR, evidence().toString());
    settings.putAll(LocalSealKey.settings(directory, parts.secrets()));
    settings.put(StackResource.OIDC_SECRET, parts.secrets().oidc());
    return settings;
  }

  /// The evidence store's folder.
  Path evidence() {
    return directory.resolve("evidence");
  }

  public BrokerProcess broker() {
    return broker;
  }

  public String bootstrap() {
    return "localhost:" + ports.of(Ports.Port.KAFKA);
  }

  Mailbox mailbox() {
    return parts.mailbox();
  }

  /// The postmaster with the processes of its connections.
  List<ProcessHandle> postgres() {
    return Signals.tree(parts.postgres().process().orElseThrow());
  }

  /// As `kill -9` of the postmaster: its children notice and end by themselves, nothing is
  /// flushed.
  public void killPostgres() {
    var tree = postgres();
    tree.getFirst().destroyForcibly();
    await("end of PostgreSQL's children")
        .atMost(GONE_WITHIN)
        .until(() -> tree.stream().noneMatch(ProcessHandle::isAlive));
  }

  /// On the same data, which it recovers from its log.
  public void startPostgres() {
    parts.restartPostgres();
  }

  public Connection connect(ServiceDatabase database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(ports.of(Ports.Port.POSTGRES), database.databaseName()),
        database.user(),
        parts.secrets().of(database));
  }

  Connection connectAsAdministrator(ServiceDatabase database) throws SQLException {
    return connectAsAdministrator(database.databaseName());
  }

  public Connection connectAsAdministrator(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Ports.Port.POSTGRES), database),
        "postgres",
        parts.secrets().postgres());
  }

  /// A new broker on the same port: topics and the groups' offsets are lost.
  void loseTopics() {
    broker.kill();
    runs.delete(directory.resolve("kafka"));
    broker.startAgain();
  }

  void loseEvidence() {
    runs.delete(evidence());
  }

  @Override
  public synchronized void close() {
    if (parts.postgres().process().isPresent()) {
      parts.close();
      runs.delete(directory);
    }
  }
}
