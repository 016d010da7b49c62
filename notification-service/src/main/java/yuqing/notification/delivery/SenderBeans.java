package yuqing.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import yuqing.durable.due.DueSignal;
import yuqing.durable.wiring.StopOrder;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.notification.channel.DeliverySettings;

/// The senders of all messages, of alerts and of notices, so that of both together the most urgent
/// one is sent first.
@Singleton
final class SenderBeans {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

  @Produces
  @Singleton
  SendSlots senders(
      DeliverySettings settings,
      TransactionSynchronizationRegistry transaction,
      DueSignal signal,
      WorkerRegistry workers) {
    return new SendSlots(
        "sender",
        settings.concurrency(),
        settings.waiting(),
        transaction,
        signal,
        workers.guard("sender"));
  }

  void stop(@Observes @Priority(StopOrder.SENDERS) ShutdownEvent event, SendSlots senders)
      throws InterruptedException {
    senders.stop(STOP_WITHIN);
  }
}
