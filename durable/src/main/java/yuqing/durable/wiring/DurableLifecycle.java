package yuqing.durable.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.durable.due.DuePoller;
import yuqing.durable.inbox.CatchUp;
import yuqing.durable.inbox.Inbox;
import yuqing.durable.inbox.Receiver;
import yuqing.durable.outbox.OutboxGauges;
import yuqing.durable.outbox.Relay;

/// Starts all of it once the tables are there, and stops time first, then speech, and hearing only
/// after the consumers.
@Singleton
final class DurableLifecycle {

  private static final Logger LOG = Logger.getLogger(DurableLifecycle.class);

  /// After the Kafka connector, which closes its consumers at 50.
  private static final int AFTER_CONSUMERS = 1_000;

  private static final int MEASURE_SECONDS = 5;
  private static final int PURGE_SECONDS = 3_600;

  private final ScheduledExecutorService chores =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("durable-chores").factory());

  @Inject Transactions transactions;
  @Inject Relay relay;
  @Inject OutboxGauges gauges;
  @Inject Inbox inbox;
  @Inject Receiver receiver;
  @Inject CatchUp catchUp;
  @Inject DuePoller duePoller;

  void start(@Observes StartupEvent event) {
    catchUp.start();
    relay.start();
    duePoller.start();
    every(MEASURE_SECONDS, gauges::measure);
    every(PURGE_SECONDS, this::purge);
  }

  void stop(@Observes ShutdownEvent event) {
    chores.shutdownNow();
    duePoller.close();
    relay.close();
    catchUp.close();
  }

  void consumersClosed(
      @Observes @Priority(AFTER_CONSUMERS) @BeforeDestroyed(ApplicationScoped.class) Object event) {
    receiver.close();
  }

  private void every(int seconds, Runnable chore) {
    var _ = chores.scheduleWithFixedDelay(() -> quietly(chore), 1, seconds, TimeUnit.SECONDS);
  }

  private static void quietly(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException failed) {
      // One that came through would end the schedule.
      LOG.warnf("a chore failed, to be done again: %s", failed);
    }
  }

  private void purge() {
    long purged = inbox.purge(transactions);
    if (purged > 0) {
      LOG.infof("forgot %d events received long ago", purged);
    }
  }
}
