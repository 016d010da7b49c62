package yuqing.durable.wiring;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
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
  DueRows dueRows() {
    return new DueRows(TraceContext::current);
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
      DueSignal signal,
      Instance<Tracer> tracer,
      WorkerRegistry workers) {
    return new DuePoller(
        transactions,
        clock,
        handlers.stream().toList(),
        gate,
        DueSettings.usual(),
        signal,
        tracer.isResolvable() ? new FiringSpans(tracer.get()) : DueTracing.NONE,
        workers);
  }
}
