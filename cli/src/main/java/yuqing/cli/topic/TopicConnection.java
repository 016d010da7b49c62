package yuqing.cli.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// How the broker is reached, and with how much memory it is read.
public final class TopicConnection {
  public static final String LOCAL = "localhost:9092";

  private static final int TIMEOUT_MS = 20_000;
  private static final int FETCHED_BYTES = 1 << 20;
  private static final int FETCHED_BYTES_OF_PARTITION = 1 << 18;
  private static final int RECORDS_AT_ONCE = 200;

  /// The client's own words are in English and for its developers; held, since loggers are
  /// forgotten otherwise.
  private static final Logger CLIENT = Logger.getLogger("org.apache.kafka");

  private final Map<String, Object> settings;

  private TopicConnection(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  /// @param broker `HOST:PORT`, or several with commas
  /// @param file settings of Kafka's clients, for a broker that asks for a login; null for none
  public static TopicConnection of(String broker, Path file) throws IOException {
    CLIENT.setLevel(Level.OFF);
    var settings = new HashMap<String, Object>();
    settings.put("default.api.timeout.ms", TIMEOUT_MS);
    settings.put("request.timeout.ms", TIMEOUT_MS);
    if (file != null) {
      var read = new Properties();
      try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        read.load(text);
      }
      read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
    }
    settings.put("bootstrap.servers", broker);
    return new TopicConnection(settings);
  }

  Admin admin() {
    return Admin.create(settings);
  }

  /// Belongs to no group and commits nothing, so that no service's place is touched.
  KafkaConsumer<byte[], byte[]> consumer() {
    var reading = new HashMap<>(settings);
    reading.put("enable.auto.commit", false);
    reading.put("allow.auto.create.topics", false);
    reading.put("auto.offset.reset", "earliest");
    reading.put("fetch.max.bytes", FETCHED_BYTES);
    reading.put("max.partition.fetch.bytes", FETCHED_BYTES_OF_PARTITION);
    reading.put("max.poll.records", RECORDS_AT_ONCE);
    return new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
