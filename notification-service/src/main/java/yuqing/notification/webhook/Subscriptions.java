package yuqing.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds subscriptions. There are some dozens at most.
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

  /// Those for which events are entered, in the order in which their lanes are locked.
  List<Subscription> listening() {
    return list("state <> ?1 order by id", SubscriptionState.DISABLED);
  }

  List<Subscription> page(UUID after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }

  long inState(SubscriptionState state) {
    return count("state", state);
  }
}
