package yuqing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.Topic;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;

/// The disk under `.suite/` full and freed again, where this user may mount a small one.
class FullDiskTest {
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final int PIECE_BYTES = 512 * 1024;

  @TempDir Path root;
  private FakeCheckout checkout;
  private boolean mounted;

  @BeforeEach
  void layOut() throws Exception {
    checkout = FakeCheckout.in(root);
    Files.createDirectory(checkout.home().data());
    mounted = run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", data()) == 0;
    assumeThat(mounted).as("a file system may be mounted").isTrue();
  }

  @AfterEach
  void nothingStays() throws Exception {
    if (mounted) {
      checkout.run("down");
      run("umount", data());
    }
  }

  @Test
  void whatTheFullDiskEndsIsTriedUntilThereIsRoomAndThenRunsAgain() throws Exception {
    assertThat(checkout.run("up", "--detach").exit()).isZero();
    var launcher = checkout.record().launcher();
    var filler = checkout.home().data().resolve("filler");

    fill(filler);
    publishUntilTheBrokerEnds();
    killPostgres();
    // Its log lies on the same disk: what it writes in this time is read afterwards.
    assertThat(checkout.run("status").exit()).as("not all runs").isEqualTo(1);
    assertThat(launcher.process()).as("the launcher lives").isPresent();

    Files.delete(filler);
    await("all runs again")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(checkout.run("status").exit()).isZero();
              assertThat(upLog()).contains("Kafka runs again", "PostgreSQL runs again");
            });
    assertThat(checkout.record().launcher()).isEqualTo(launcher);
    assertThat(upLog())
        .containsPattern("Kafka .*; there is no room on the disk of " + data())
        .contains("PostgreSQL ended");
    // PostgreSQL's end may be noticed when there is room again already.
    assertThat(upLog().split("there is no room", -1))
        .as("reported once of each at most")
        .hasSizeBetween(2, 3);
  }

  private String upLog() throws IOException {
    return Files.readString(checkout.home().logs().resolve("up.log"));
  }

  private void publishUntilTheBrokerEnds() {
    var broker = checkout.record().kafka().orElseThrow().process().orElseThrow();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            "localhost:" + checkout.ports().of(Port.KAFKA),
            "delivery.timeout.ms",
            2000,
            "request.timeout.ms",
            1000,
            "linger.ms",
            0,
            "max.block.ms",
            1000);
    var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      await("the broker ends")
          .atMost(SOON)
          .until(
              () -> {
                var record =
                    new ProducerRecord<byte[], byte[]>(
                        Topic.INCIDENT.name(), 0, null, new byte[PIECE_BYTES]);
                var _ = producer.send(record);
                return !broker.isAlive();
              });
    } finally {
      // What it still holds would be tried for ever at a broker that is gone.
      producer.close(Duration.ZERO);
    }
  }

  private void killPostgres() {
    var postgres = Postgres.running(checkout.home().postgresData()).orElseThrow();
    postgres.destroyForcibly();
  }

  private static void fill(Path file) throws IOException {
    try (var out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var piece = new byte[PIECE_BYTES];
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private String data() {
    return checkout.home().data().toString();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
