package yuqing.durable.wiring;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.durable.outbox.EventLog;
import yuqing.durable.outbox.OutboxBacklog;
import yuqing.durable.outbox.OutboxGauges;
import yuqing.durable.outbox.Relay;
import yuqing.durable.outbox.RelayProducer;
import yuqing.durable.outbox.RelaySettings;
import yuqing.durable.worker.WorkerRegistry;

/// Beans for publishing.
@Singleton
final class OutboxBeans {

  @Produces
  @Singleton
  WorkerRegistry workers(MeterRegistry metrics) {
    return new WorkerRegistry(metrics);
  }

  @Produces
  @Singleton
  Relay relay(
      AgroalDataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      WorkerRegistry workers,
      @ConfigProperty(name = "yuqing.durable.relay.poll", defaultValue = "500ms") Duration poll) {
    var settings = RelaySettings.usual().polling(poll);
    return new Relay(database, () -> RelayProducer.open(broker), settings, workers);
  }

  @Produces
  @Singleton
  EventLog eventLog(
      InstantSource clock, TransactionSynchronizationRegistry transaction, Relay relay) {
    return new EventLog(
        clock, TraceContext::current, new WakeAfterCommit(transaction, relay::wake));
  }

  @Produces
  @Singleton
  OutboxBacklog backlog(AgroalDataSource database, InstantSource clock) {
    return new OutboxBacklog(database, clock);
  }

  @Produces
  @Singleton
  OutboxGauges gauges(OutboxBacklog backlog, MeterRegistry metrics) {
    return new OutboxGauges(backlog, metrics);
  }
}
