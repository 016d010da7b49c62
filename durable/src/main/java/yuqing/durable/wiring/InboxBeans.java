package yuqing.durable.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import yuqing.durable.Backoff;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.CatchUp;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.GroupReceiver;
import yuqing.durable.inbox.Inbox;
import yuqing.durable.worker.WorkerRegistry;

/// Beans for consuming.
@Singleton
final class InboxBeans {

  private static final Backoff RETRY = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

  @Produces
  @Singleton
  Inbox inbox(InstantSource clock) {
    return new Inbox(clock);
  }

  @Produces
  @Singleton
  EventReceiver receiver(Transactions transactions, Inbox inbox, MeterRegistry metrics) {
    return new EventReceiver(transactions, inbox, RETRY, metrics);
  }

  @Produces
  @Singleton
  GroupReceiver groups(Inbox inbox, EventReceiver receiver, MeterRegistry metrics) {
    return new GroupReceiver(inbox, receiver, metrics);
  }

  @Produces
  @Singleton
  CatchUp catchUp(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      Config config,
      WorkerRegistry workers) {
    return new CatchUp(broker, ConsumedTopics.byGroup(config), workers);
  }
}
