package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.Topic;

class BrokerProcessTest {
  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedSurvivesAKillAndAStartOnTheSamePort() throws Exception {
    int port = Ports.freePort();
    var reach = Map.<String, Object>of("bootstrap.servers", "localhost:" + port);
    try (var broker =
        BrokerProcess.start(directory.resolve("kafka"), port, directory.resolve("broker.log"))) {
      publish(reach);

      broker.kill();
      assertThat(broker.ending()).isEqualTo("Kafka was ended by signal 9 (SIGKILL)");
      assertThat(broker.handle().isAlive()).isFalse();
      broker.startAgain();

      assertThat(end(reach)).isEqualTo(1);
    }
  }

  @Test
  void aBrokerThatCannotStartSaysWhyAndStartsOnceItCan() throws Exception {
    int port = Ports.freePort();
    var inTheWay = Files.createFile(directory.resolve("kafka"));
    try (var broker = BrokerProcess.of(inTheWay, port, directory.resolve("broker.log"))) {
      assertThatThrownBy(broker::startAgain)
          .isInstanceOf(StackException.class)
          .hasMessageContaining("exit code 1: Kafka did not start")
          .hasMessageContaining(inTheWay.toString());
      assertThat(broker.process()).isEmpty();

      Files.delete(inTheWay);
      broker.startAgain();
      assertThat(broker.process()).isPresent();
    }
  }

  @Test
  void withoutMemoryItEnds() {
    assertThat(BrokerProcess.command(directory, 1, List.of()))
        .contains("-XX:+ExitOnOutOfMemoryError");
  }

  private static void publish(Map<String, Object> reach) throws Exception {
    try (var producer =
        new KafkaProducer<>(reach, new StringSerializer(), new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(Topic.INCIDENT.name(), 0, "key", "kept"))
          .get(60, TimeUnit.SECONDS);
    }
  }

  private static long end(Map<String, Object> reach) throws Exception {
    var partition = new TopicPartition(Topic.INCIDENT.name(), 0);
    try (var admin = Admin.create(reach)) {
      assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS))
          .containsAll(Topic.all().stream().map(Topic::name).toList());
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get(60, TimeUnit.SECONDS)
          .offset();
    }
  }
}
