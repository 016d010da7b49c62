package yuqing.localstack;

import java.nio.file.Path;
import java.util.Properties;

/// Kafka's settings for one small node that starts fast, also after a kill.
final class BrokerSettings {
  static final String CONTROLLER = "CONTROLLER";

  private BrokerSettings() {}

  static Properties of(int node, Path directory, int port, int controllerPort) {
    var settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", Integer.toString(node));
    settings.setProperty("controller.quorum.voters", node + "@localhost:" + controllerPort);
    settings.setProperty(
        "listeners",
        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
    settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
    settings.setProperty("controller.listener.names", CONTROLLER);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("log.dirs", directory.toString());
    settings.putAll(ofOneSmallNode());
    return settings;
  }

  /// What holds wherever the node runs.
  static Properties ofOneSmallNode() {
    var settings = new Properties();
    settings.setProperty("auto.create.topics.enable", "false");
    oneNode(settings);
    small(settings);
    return settings;
  }

  private static void oneNode(Properties settings) {
    // At the default of 9 s a start after kill -9 waits for the dead node's session to end; much
    // shorter, and a busy machine loses its only broker for a moment.
    settings.setProperty("broker.session.timeout.ms", "3000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    // 31 days, longer than any topic keeps its events: at the default of 7 a service that was
    // stopped for longer starts again from the beginning, and a replay forgets what it has
    // replayed.
    settings.setProperty("offsets.retention.minutes", "44640");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
  }

  /// Sizes in bytes: a laptop's memory and disk, not a cluster's.
  private static void small(Properties settings) {
    settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    settings.setProperty("log.segment.bytes", "67108864");
    settings.setProperty("log.index.size.max.bytes", "1048576");
    settings.setProperty("num.io.threads", "2");
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("background.threads", "2");
  }
}
