package yuqing.notification.webhook.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// The table of subscriptions. There are some dozens at most.
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

  // Any number will do, as long as no other lock takes it.
  private static final long COUNT_LOCK = 8_083_002L;

  /// Those for which events are entered, in the order in which their queues are locked.
  public List<Subscription> receivingEvents() {
    return list("state <> ?1 order by id", SubscriptionState.DISABLED);
  }

  /// Whether there is any of these; without entities, for who asks often.
  public static boolean haveReceivingEvents(Connection connection) throws SQLException {
    return Sql.find(
            connection,
            row -> row.getBoolean(1),
            "select exists (select from subscription where state <> ?)",
            SubscriptionState.DISABLED.name())
        .orElseThrow();
  }

  public List<Subscription> page(UUID after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }

  public long countInState(SubscriptionState state) {
    return count("state", state);
  }

  /// Nobody else creates one until the transaction ends, so that the number counted after this
  /// stays true.
  void lockCount() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
        .setParameter(1, COUNT_LOCK)
        .getSingleResult();
  }
}
