package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds alerts.
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

  /// Those of an obligation that may still reach somebody.
  List<Alert> climbing(UUID obligation) {
    return list("obligation = ?1 and state = ?2 order by id", obligation, AlertState.CLIMBING);
  }

  /// The same by the incident and the key of what is alerted of.
  List<Alert> climbing(UUID incident, String key) {
    return list(
        "incident = ?1 and obligationKey = ?2 and state = ?3 order by id",
        incident,
        key,
        AlertState.CLIMBING);
  }
}
