package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.Topic;

class LocalPartsTest {
  @TempDir Path directory;

  @Test
  void rowsRecordsAndTheSigningKeySurviveARestart() throws Exception {
    var ports = Ports.free();
    Object key;
    try (var parts = LocalParts.start(directory, ports)) {
      execute(parts, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('保留')");
      publish(parts, "kept");
      key = SigningKey.in(directory).jwk();
    }

    try (var parts = LocalParts.start(directory, ports)) {
      assertThat(word(parts)).isEqualTo("保留");
      assertThat(records(parts)).containsExactly("kept");
      assertThat(SigningKey.in(directory).jwk()).isEqualTo(key);
      assertThat(setting(parts, "fsync")).isEqualTo("on");
      theImagesAreOfTheSameVersions(parts);
      assertThat(setting(parts, "synchronous_commit")).isEqualTo("on");
      noServiceReadsAnothersDatabase(parts);
    }
  }

  private static void theImagesAreOfTheSameVersions(LocalParts parts) throws SQLException {
    assertThat(ContainerImages.POSTGRES)
        .isEqualTo("postgres:" + setting(parts, "server_version").split(" ", 2)[0]);
    assertThat(ContainerImages.KAFKA).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
  }

  private static void noServiceReadsAnothersDatabase(LocalParts parts) {
    var user = ServiceDatabase.ARCHIVE.user();
    var password = parts.secrets().of(ServiceDatabase.ARCHIVE);
    assertThatThrownBy(() -> connect(parts, "incident", user, password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> connect(parts, "archive", user, "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  private static java.sql.Connection connect(
      LocalParts parts, String database, String user, String password) throws SQLException {
    var environment = parts.environment();
    var url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                environment.get("YUQING_POSTGRES_HOST"),
                environment.get("YUQING_POSTGRES_PORT"),
                database);
    return DriverManager.getConnection(url, user, password);
  }

  private static java.sql.Connection incident(LocalParts parts) throws SQLException {
    var password = parts.secrets().of(ServiceDatabase.INCIDENT);
    return connect(parts, "incident", "incident_service", password);
  }

  private static void execute(LocalParts parts, String... statements) throws SQLException {
    try (var connection = incident(parts);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String word(LocalParts parts) throws SQLException {
    return first(parts, "SELECT word FROM kept");
  }

  private static String setting(LocalParts parts, String name) throws SQLException {
    return first(parts, "SHOW " + name);
  }

  private static String first(LocalParts parts, String query) throws SQLException {
    try (var connection = incident(parts);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static void publish(LocalParts parts, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(client(parts), new StringSerializer(), new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(Topic.INCIDENT.name(), 0, "key", value))
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> records(LocalParts parts) {
    var partition = new TopicPartition(Topic.INCIDENT.name(), 0);
    try (var consumer =
        new KafkaConsumer<>(client(parts), new StringDeserializer(), new StringDeserializer())) {
      assertThat(consumer.partitionsFor(Topic.INCIDENT.name())).hasSize(Topic.PARTITIONS);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(30)).records(partition).stream()
          .map(record -> record.value())
          .toList();
    }
  }

  private static Properties client(LocalParts parts) {
    var settings = new Properties();
    settings.putAll(Map.of("bootstrap.servers", parts.environment().get("YUQING_KAFKA")));
    return settings;
  }

  @Test
  void theSecretsAreReadableByTheirOwnerOnly() throws Exception {
    var password = LocalSecrets.in(directory).of(ServiceDatabase.INCIDENT);
    var file = directory.resolve("secrets.properties");

    assertThat(java.nio.file.Files.readString(file, StandardCharsets.UTF_8)).contains(password);
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                java.nio.file.Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(LocalSecrets.in(directory).of(ServiceDatabase.INCIDENT)).isEqualTo(password);
  }
}
