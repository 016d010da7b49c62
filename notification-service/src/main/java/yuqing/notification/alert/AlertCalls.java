package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Finds telephone calls.
@ApplicationScoped
class AlertCalls implements PanacheRepositoryBase<AlertCall, UUID> {

  /// The earliest first.
  List<AlertCall> of(Collection<UUID> alerts) {
    return alerts.isEmpty() ? List.of() : list("alert in ?1 order by toldAt, id", alerts);
  }

  long countOf(UUID alert) {
    return count("alert", alert);
  }
}
