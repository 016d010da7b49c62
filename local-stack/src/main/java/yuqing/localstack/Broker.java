package yuqing.localstack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// Kafka in this JVM: one node that is broker and controller, with the suite's topics.
public final class Broker implements AutoCloseable {
  private static final int NODE = 1;

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
      SuiteTopics.createMissing(broker.bootstrap());
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

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
