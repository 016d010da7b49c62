package yuqing.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.due.DueSignal;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.notification.NotificationParts;

/// A slot among the senders, over the transactions that take it.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class SendSlotsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject TransactionSynchronizationRegistry transaction;
  @Inject WorkerRegistry workers;
  @Inject MeterRegistry metrics;

  private SendSlots senders;

  @BeforeEach
  void oneSlot() {
    senders =
        new SendSlots(
            "test-sender", 1, 0, transaction, new DueSignal(), workers.guard("test-sender"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    senders.stop(Duration.ZERO);
  }

  @Test
  void workIsDoneAfterTheCommitAndNotBefore() {
    var done = new AtomicBoolean();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              senders.slot().orElseThrow().leave(() -> done.set(true));
              assertThat(done).isFalse();
              assertThat(senders.free()).isZero();
            });
    await().atMost(SOON).untilTrue(done);
    await().atMost(SOON).until(() -> senders.free() == 1);
  }

  @Test
  void workOfATransactionThatFailedIsNotDoneAndItsSlotIsFree() {
    var done = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          senders.slot().orElseThrow().leave(() -> done.set(true));
                          throw new IllegalArgumentException("fails");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(senders.free()).isEqualTo(1);
    // The one sender would have done it before this.
    awaitWork();
    assertThat(done).isFalse();
  }

  @Test
  void aSlotOnWhichNothingWasLeftIsFreeAgain() {
    QuarkusTransaction.requiringNew().run(() -> assertThat(senders.slot()).isPresent());
    assertThat(senders.free()).isEqualTo(1);
  }

  @Test
  void noneIsGivenWhileAllAreTaken() {
    var goOn = new CountDownLatch(1);
    QuarkusTransaction.requiringNew()
        .run(() -> senders.slot().orElseThrow().leave(() -> awaitQuietly(goOn)));
    QuarkusTransaction.requiringNew().run(() -> assertThat(senders.slot()).isEmpty());
    goOn.countDown();
    await().atMost(SOON).until(() -> senders.free() == 1);
  }

  @Test
  void withoutATransactionThereIsNoSlotAndNoneIsLost() {
    assertThatThrownBy(() -> senders.slot()).isInstanceOf(IllegalStateException.class);
    assertThat(senders.free()).isEqualTo(1);
  }

  @Test
  void anErrorOfTheWorkIsCountedAndTheSenderGoesOn() {
    double before = errors();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                senders
                    .slot()
                    .orElseThrow()
                    .leave(
                        () -> {
                          throw new StackOverflowError();
                        }));
    await().atMost(SOON).until(() -> errors() == before + 1);
    awaitWork();
  }

  private double errors() {
    return metrics.counter("yuqing.worker.restarts", "worker", "test-sender").count();
  }

  @Test
  void aStopGivesNoSlotAndWaitsForWhatHasOne() throws Exception {
    var goOn = new CountDownLatch(1);
    var sent = new AtomicBoolean();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                senders
                    .slot()
                    .orElseThrow()
                    .leave(
                        () -> {
                          awaitQuietly(goOn);
                          sent.set(true);
                        }));
    var stopping = CompletableFuture.runAsync(this::stopQuietly, Thread::startVirtualThread);
    await().atMost(SOON).until(() -> transactionFindsNoSlot());
    assertThat(senders.free()).isZero();
    assertThat(stopping).isNotDone();
    goOn.countDown();
    stopping.get(SOON.toSeconds(), TimeUnit.SECONDS);
    assertThat(sent).isTrue();
  }

  @Test
  void whatCommitsOnlyAfterTheStopWasNeverBegun() {
    var sent = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          senders.slot().orElseThrow().leave(() -> sent.set(true));
                          try {
                            senders.stop(Duration.ofMillis(10));
                          } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                        }))
        .isNotNull();
    assertThat(sent).isFalse();
  }

  private boolean transactionFindsNoSlot() {
    return QuarkusTransaction.requiringNew().call(() -> senders.slot().isEmpty());
  }

  private void stopQuietly() {
    try {
      senders.stop(SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitWork() {
    var done = new AtomicBoolean();
    QuarkusTransaction.requiringNew()
        .run(() -> senders.slot().orElseThrow().leave(() -> done.set(true)));
    await().atMost(SOON).untilTrue(done);
    await().atMost(SOON).until(() -> senders.free() == 1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
