package yuqing.durable.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import yuqing.durable.due.DuePoller;
import yuqing.durable.inbox.CatchUp;
import yuqing.durable.outbox.Relay;
import yuqing.durable.worker.WorkerRegistry;

/// Starts the workers once the tables exist, and stops them in the order of [StopOrder].
@Singleton
final class DurableLifecycle {

  private final Relay relay;
  private final CatchUp catchUp;
  private final DuePoller duePoller;
  private final ConsumerShutdown consumers;
  private final PeriodicChores chores;

  DurableLifecycle(
      Relay relay,
      CatchUp catchUp,
      DuePoller duePoller,
      ConsumerShutdown consumers,
      PeriodicChores chores) {
    this.relay = relay;
    this.catchUp = catchUp;
    this.duePoller = duePoller;
    this.consumers = consumers;
    this.chores = chores;
  }

  void start(@Observes StartupEvent event) {
    WorkerRegistry.watchUncaught();
    catchUp.start();
    relay.start();
    duePoller.start();
    chores.start();
  }

  void stopTimers(@Observes @Priority(StopOrder.TIMERS) ShutdownEvent event) {
    chores.stop();
    duePoller.close();
  }

  void stopConsumers(@Observes @Priority(StopOrder.CONSUMERS) ShutdownEvent event) {
    consumers.close();
  }

  void stopRelay(@Observes @Priority(StopOrder.RELAY) ShutdownEvent event) {
    relay.close();
    catchUp.close();
  }
}
