package yuqing.durable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import yuqing.localstack.Broker;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;
import yuqing.localstack.Secrets;

/// The real PostgreSQL and the real broker, once for all tests of the module. Each test takes a
/// database and topics of its own, so that none sees another's rows or locks.
public final class Parts {

  private static final Path DIRECTORY = Path.of("target", "parts").toAbsolutePath();
  private static Parts started;

  private final int postgresPort;
  private final String postgresPassword;
  private final String bootstrap;

  private Parts() {
    var ports = Ports.free();
    var secrets = Secrets.in(DIRECTORY);
    postgresPort = ports.of(Port.POSTGRES);
    postgresPassword = secrets.postgres();
    var postgres =
        Postgres.start(
            DIRECTORY.resolve("postgres"), DIRECTORY.resolve("binaries"), postgresPort, secrets);
    var broker = Broker.start(DIRECTORY.resolve("kafka"), ports.of(Port.KAFKA));
    bootstrap = broker.bootstrap();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  broker.close();
                  postgres.close();
                }));
  }

  public static synchronized Parts get() {
    if (started == null) {
      started = new Parts();
    }
    return started;
  }

  public static Path directory() {
    return DIRECTORY;
  }

  /// Gone when it is closed.
  public TestDatabase newDatabase() {
    return TestDatabase.create(postgresPort, postgresPassword);
  }

  public Map<String, Object> broker() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  public String newTopic(int partitions) {
    String topic = "durable-" + UUID.randomUUID();
    createTopic(broker(), topic, partitions);
    return topic;
  }

  public static void createTopic(Map<String, Object> broker, String topic, int partitions) {
    try (var admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
