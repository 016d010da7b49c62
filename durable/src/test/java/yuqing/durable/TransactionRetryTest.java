package yuqing.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionRetryTest {

  private final TestDatabase database = Parts.get().newDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAnUnavailableDatabaseRefusesIsRecordedOnceItReturns() throws Exception {
    database.execute("create table result (id int)");
    database.makeUnavailable();
    var recorded =
        Beside.run(
            () ->
                new TransactionRetry(database.transactions(), Duration.ofMinutes(2))
                    .inNew(
                        connection -> {
                          try (var insert = connection.createStatement()) {
                            return insert.executeUpdate("insert into result values (1)");
                          }
                        }));
    assertThatThrownBy(() -> recorded.get(500, TimeUnit.MILLISECONDS)).isNotNull();
    database.makeAvailable();
    recorded.get(60, TimeUnit.SECONDS);
    assertThat(database.number("select count(*) from result")).isEqualTo(1);
  }

  @Test
  void whatFailsForLongerIsGivenBackWithItsFailure() {
    var retry = new TransactionRetry(database.transactions(), Duration.ofMillis(300));
    assertThatThrownBy(
            () ->
                retry.inNew(
                    _ -> {
                      throw new IllegalStateException("each time");
                    }))
        .hasMessage("each time");
  }

  @Test
  void aStopEndsTheAttempts() throws Exception {
    var retry = new TransactionRetry(database.transactions(), Duration.ofHours(1));
    var thread =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThatThrownBy(
                            () ->
                                retry.inNew(
                                    _ -> {
                                      throw new IllegalStateException("each time");
                                    }))
                        .hasMessage("each time"));
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
  }
}
