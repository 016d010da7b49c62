package yuqing.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.notification.NotificationParts;

/// A seat among the senders, over the transactions that take it.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class SendersTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject TransactionSynchronizationRegistry transaction;

  private Senders senders;

  @BeforeEach
  void oneSeat() {
    senders = new Senders("test-sender", 1, 0, transaction);
  }

  @AfterEach
  void stop() throws InterruptedException {
    senders.stop();
  }

  @Test
  void workIsDoneAfterTheCommitAndNotBefore() {
    var done = new AtomicBoolean();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              senders.seat().orElseThrow().leave(() -> done.set(true));
              assertThat(done).isFalse();
              assertThat(senders.hasRoom()).isFalse();
            });
    await().atMost(SOON).untilTrue(done);
    await().atMost(SOON).until(senders::hasRoom);
  }

  @Test
  void workOfATransactionThatFailedIsNotDoneAndItsSeatIsFree() {
    var done = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          senders.seat().orElseThrow().leave(() -> done.set(true));
                          throw new IllegalArgumentException("fails");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(senders.hasRoom()).isTrue();
    // The one sender would have done it before this.
    awaitWork();
    assertThat(done).isFalse();
  }

  @Test
  void aSeatOnWhichNothingWasLeftIsFreeAgain() {
    QuarkusTransaction.requiringNew().run(() -> assertThat(senders.seat()).isPresent());
    assertThat(senders.hasRoom()).isTrue();
  }

  @Test
  void noneIsGivenWhileAllAreTaken() {
    var goOn = new CountDownLatch(1);
    QuarkusTransaction.requiringNew()
        .run(() -> senders.seat().orElseThrow().leave(() -> awaitQuietly(goOn)));
    QuarkusTransaction.requiringNew().run(() -> assertThat(senders.seat()).isEmpty());
    goOn.countDown();
    await().atMost(SOON).until(senders::hasRoom);
  }

  @Test
  void withoutATransactionThereIsNoSeatAndNoneIsLost() {
    assertThatThrownBy(() -> senders.seat()).isInstanceOf(IllegalStateException.class);
    assertThat(senders.hasRoom()).isTrue();
  }

  private void awaitWork() {
    var done = new AtomicBoolean();
    QuarkusTransaction.requiringNew()
        .run(() -> senders.seat().orElseThrow().leave(() -> done.set(true)));
    await().atMost(SOON).untilTrue(done);
    await().atMost(SOON).until(senders::hasRoom);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
