package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VerdictSpoolTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final byte[] PIECE = "verdict\n".repeat(125).getBytes(StandardCharsets.UTF_8);

  private static final OutputStream GONE =
      new OutputStream() {
        @Override
        public void write(int one) throws IOException {
          throw new IOException("the connection was reset");
        }
      };

  @Test
  void whatAClientHasNotReadYetWaitsForIt() throws IOException {
    try (var spool = VerdictSpool.open(1_000_000)) {
      for (int piece = 0; piece < 500; piece++) {
        spool.append(PIECE);
      }
      spool.end();
      var client = new ByteArrayOutputStream();
      spool.copyTo(client);
      assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo("verdict\n".repeat(62_500));
    }
  }

  @Test
  void fullItWaitsForTheClientAndNothingIsLost() throws Exception {
    try (var spool = VerdictSpool.open(10_000);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reads = new CountDownLatch(1);
      var client = new ByteArrayOutputStream();
      var appending =
          threads.submit(
              () -> {
                for (int piece = 0; piece < 1000; piece++) {
                  spool.append(PIECE);
                }
                spool.end();
                return null;
              });
      var copying =
          threads.submit(
              () -> {
                reads.await();
                spool.copyTo(client);
                return null;
              });
      await().atMost(PATIENCE).until(() -> spool.unreadBytes() == 10_000);
      assertThat(appending.isDone()).isFalse();
      reads.countDown();
      appending.get();
      copying.get();
      assertThat(client.size()).isEqualTo(1000 * PIECE.length);
    }
  }

  @Test
  void whoWaitsForAClientThatDisconnectsIsNotified() throws Exception {
    try (var spool = VerdictSpool.open(2_000);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var appending =
          threads.submit(
              () -> {
                while (true) {
                  spool.append(PIECE);
                }
              });
      spool.copyTo(GONE);
      assertThatThrownBy(appending::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("the connection was reset");
      assertThatThrownBy(() -> spool.append(PIECE)).isInstanceOf(ConnectionLost.class);
    }
  }
}
