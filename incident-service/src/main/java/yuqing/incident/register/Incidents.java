package yuqing.incident.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of incidents.
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

  /// With its row locked until the transaction ends: who changes an incident does this first.
  public Optional<Incident> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// The incident that goes on in the place of a merged one; empty where it goes on by itself.
  public Optional<Incident> continuing(Incident incident) {
    return incident.mergedInto == null
        ? Optional.empty()
        : findByIdOptional(successors(incident.id).getLast());
  }

  /// The ids of those that took its place one after the other, the last of which goes on. Loads
  /// none of them: one that is loaded before its lock would be read as it was before.
  List<UUID> successors(UUID incident) {
    var successors = new ArrayList<UUID>();
    for (var next = mergedInto(incident); next.isPresent(); next = mergedInto(next.get())) {
      successors.add(next.get());
    }
    return successors;
  }

  private Optional<UUID> mergedInto(UUID incident) {
    return getEntityManager()
        .createQuery(
            "select i.mergedInto from Incident i where i.id = ?1 and i.mergedInto is not null",
            UUID.class)
        .setParameter(1, incident)
        .getResultStream()
        .findFirst();
  }
}
