package yuqing.durable.wiring;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueGate;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DuePoller;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.DueSettings;
import yuqing.durable.due.DueSignal;
import yuqing.durable.due.DueTracing;
import yuqing.durable.due.StartupSchedule;
import yuqing.durable.worker.WorkerRegistry;

/// Beans of the timers.
@Singleton
final class DueBeans {

  @Produces
  @Singleton
  DueRows dueRows(
      InstantSource clock,
      DueSignal signal,
      DueSettings settings,
      TransactionSynchronizationRegistry transaction) {
    var wake = new WakeAfterCommit(transaction, signal::give);
    return new DueRows(
        TraceContext::current,
        dueAt -> {
          // What is due later, the poller finds when it looks for what is due next.
          if (dueAt.isBefore(clock.instant().plus(settings.idle()))) {
            wake.run();
          }
        });
  }

  @Produces
  @Singleton
  DueSettings dueSettings(
      @ConfigProperty(name = "yuqing.durable.due.idle", defaultValue = "1s") Duration idle) {
    return DueSettings.usual().idling(idle);
  }

  @Produces
  @Singleton
  StartupSchedule startupSchedule(Transactions transactions, DueRows rows) {
    return new StartupSchedule(transactions, rows);
  }

  @Produces
  @Singleton
  @DefaultBean
  DueGate alwaysOpen() {
    return () -> true;
  }

  @Produces
  @Singleton
  DueSignal dueSignal() {
    return new DueSignal();
  }

  @Produces
  @Singleton
  DuePoller duePoller(
      Transactions transactions,
      InstantSource clock,
      Instance<DueHandler> handlers,
      DueGate gate,
      DueSettings settings,
      DueSignal signal,
      Instance<Tracer> tracer,
      WorkerRegistry workers) {
    return new DuePoller(
        transactions,
        clock,
        handlers.stream().toList(),
        gate,
        settings,
        signal,
        tracer.isResolvable() ? new FiringSpans(tracer.get()) : DueTracing.NONE,
        workers);
  }
}
