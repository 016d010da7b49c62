package yuqing.durable.wiring;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.Inbox;
import yuqing.durable.outbox.OutboxGauges;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// Runs what is due every second, every few seconds and every hour, on one thread.
@Singleton
final class PeriodicChores {

  private static final Logger LOG = Logger.getLogger(PeriodicChores.class);
  private static final int MEASURE_SECONDS = 5;
  private static final int PURGE_SECONDS = 3_600;

  private final Transactions transactions;
  private final OutboxGauges gauges;
  private final ConsumerLag lag;
  private final Inbox inbox;
  private final WorkerRegistry workers;
  private final SupervisedThread thread;
  private final CountDownLatch stop = new CountDownLatch(1);

  PeriodicChores(
      Transactions transactions,
      OutboxGauges gauges,
      ConsumerLag lag,
      Inbox inbox,
      WorkerRegistry workers) {
    this.transactions = transactions;
    this.gauges = gauges;
    this.lag = lag;
    this.inbox = inbox;
    this.workers = workers;
    this.thread = workers.thread("durable-chores", this::run);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.expectEnd();
    stop.countDown();
    thread.interrupt();
  }

  private void run() throws InterruptedException {
    for (long second = 0; !stop.await(1, TimeUnit.SECONDS); second++) {
      workers.tick();
      if (second % MEASURE_SECONDS == 0) {
        quietly(gauges::measure);
        quietly(lag::measure);
      }
      if (second % PURGE_SECONDS == 0) {
        quietly(this::purge);
      }
      thread.beat();
    }
  }

  private static void quietly(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.warnf("a chore failed, to be done again: %s", e.getClass().getName());
    }
  }

  private void purge() {
    long purged = inbox.purge(transactions);
    if (purged > 0) {
      LOG.infof("forgot %d events received long ago", purged);
    }
  }
}
