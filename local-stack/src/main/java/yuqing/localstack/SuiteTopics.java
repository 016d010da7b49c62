package yuqing.localstack;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import yuqing.contracts.Topic;

/// The suite's topics on a broker.
final class SuiteTopics {
  private static final long AT_MOST_S = 60;

  private SuiteTopics() {}

  static void createMissing(String bootstrap)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var known = admin.listTopics().names().get(AT_MOST_S, TimeUnit.SECONDS);
      var missing =
          Topic.all().stream()
              .filter(t -> !known.contains(t.name()))
              .map(SuiteTopics::topic)
              .toList();
      admin.createTopics(missing).all().get(AT_MOST_S, TimeUnit.SECONDS);
    }
  }

  private static NewTopic topic(Topic topic) {
    var keeping =
        topic.compacted()
            ? Map.of("cleanup.policy", "compact")
            : Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(Topic.RETENTION_MS));
    return new NewTopic(topic.name(), Topic.PARTITIONS, (short) 1).configs(keeping);
  }
}
