package yuqing.durable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import yuqing.localstack.StackResource;

/// The real PostgreSQL and the real broker, once for all tests of the module. Each test uses a
/// database and topics of its own, so that no test sees another's rows or locks.
public final class Parts {

  private static final Path DIRECTORY = Path.of("target", "parts").toAbsolutePath();
  private static Parts started;

  private final Map<String, String> settings = StackResource.shared();

  private Parts() {}

  public static synchronized Parts get() {
    if (started == null) {
      started = new Parts();
    }
    return started;
  }

  public static Path directory() {
    return DIRECTORY;
  }

  /// It is dropped when it is closed.
  public TestDatabase newDatabase() {
    return TestDatabase.create(
        settings.get("YUQING_POSTGRES_HOST") + ":" + settings.get("YUQING_POSTGRES_PORT"),
        settings.get(StackResource.POSTGRES_PASSWORD));
  }

  public Map<String, Object> broker() {
    return Map.of("bootstrap.servers", bootstrap());
  }

  public String bootstrap() {
    return settings.get("YUQING_KAFKA");
  }

  public String newTopic(int partitions) {
    String topic = "durable-" + UUID.randomUUID();
    createTopic(broker(), topic, partitions);
    return topic;
  }

  public static void createTopic(Map<String, Object> broker, String topic, int partitions) {
    try (var admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
      // Created is not yet visible: a request for its partitions may still be answered with none.
      Patience.await()
          .ignoreExceptions()
          .until(
              () -> admin.describeTopics(List.of(topic)).allTopicNames().get().containsKey(topic));
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
