package yuqing.notification.group;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// How many alerts the group is still to be told of. Reads an index of just those, once a scrape.
@ApplicationScoped
class GroupGauges {
  private static final String WAITING = "select count(*) from group_notice where message is null";

  private final Transactions transactions;

  GroupGauges(Transactions transactions) {
    this.transactions = transactions;
  }

  void onStart(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("yuqing.group.waiting", this::waiting)
        .description("alerts that no robot has been given yet")
        .register(metrics);
    metrics.counter("yuqing.group.dropped");
  }

  private double waiting() {
    return transactions
        .inNew(connection -> Sql.find(connection, row -> row.getLong(1), WAITING))
        .orElse(0L);
  }
}
