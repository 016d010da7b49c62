package yuqing.incident.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/// The rows of incidents.
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

  /// With its row locked until the transaction ends: who changes an incident does this first.
  public Optional<Incident> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
