package yuqing.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds subscriptions. There are some dozens at most.
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

  // Any number will do, as long as nobody else takes it.
  private static final long COUNT_LOCK = 8_083_002L;

  /// Those for which events are entered, in the order in which their lanes are locked.
  List<Subscription> listening() {
    return list("state <> ?1 order by id", SubscriptionState.DISABLED);
  }

  List<Subscription> page(UUID after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }

  /// Lets nobody else make one until the transaction ends: how many there are stays what is
  /// counted after this.
  void lockCount() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
        .setParameter(1, COUNT_LOCK)
        .getSingleResult();
  }

  long inState(SubscriptionState state) {
    return count("state", state);
  }
}
