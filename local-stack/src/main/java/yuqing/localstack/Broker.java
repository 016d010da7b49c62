package yuqing.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import yuqing.contracts.Topic;

/// Kafka in this JVM: one node that is broker and controller, with the suite's topics.
public final class Broker implements AutoCloseable {
  private static final int NODE = 1;
  private static final long TOPICS_AT_MOST_S = 60;

  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// @param directory holds the records, kept between starts
  public static Broker start(Path directory, int port) {
    // Kafka touches Log4j's API only to change levels; without a back end that would complain.
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    try {
      format(directory);
      var settings = BrokerSettings.of(NODE, directory, port, Ports.freePort());
      var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      var broker = new Broker(server, port);
      broker.createTopics();
      return broker;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("the start of Kafka was interrupted", e);
    } catch (Exception e) {
      throw new StackException(
          "Kafka did not start: " + e.getMessage() + " (its data: " + directory + ")", e);
    }
  }

  /// The broker's address for clients, `host:port`.
  public String bootstrap() {
    return "localhost:" + port;
  }

  private static void format(Path directory) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(directory);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(NODE)
        .setDirectories(List.of(directory.toString()))
        .setMetadataLogDirectory(directory.toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  private void createTopics()
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      var known = admin.listTopics().names().get(TOPICS_AT_MOST_S, TimeUnit.SECONDS);
      var missing =
          Topic.all().stream().filter(t -> !known.contains(t.name())).map(Broker::topic).toList();
      admin.createTopics(missing).all().get(TOPICS_AT_MOST_S, TimeUnit.SECONDS);
    }
  }

  private static NewTopic topic(Topic topic) {
    var keeping =
        topic.compacted()
            ? Map.of("cleanup.policy", "compact")
            : Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(Topic.RETENTION_MS));
    return new NewTopic(topic.name(), Topic.PARTITIONS, (short) 1).configs(keeping);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
