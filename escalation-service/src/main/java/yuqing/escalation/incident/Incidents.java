package yuqing.escalation.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;

@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

  /// Takes the row's lock until the end of the transaction, and makes the row first where nothing
  /// was heard of the incident before.
  public Incident lockOrBegin(UUID id) {
    getEntityManager()
        .createNativeQuery("insert into incident (id) values (?1) on conflict do nothing")
        .setParameter(1, id)
        .executeUpdate();
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Takes the row's lock until the end of the transaction.
  public Optional<Incident> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// The incident, where it has been judged and the caller may see it; a refusal must look like
  /// there is none.
  public Optional<Incident> readableBy(Caller caller, UUID id) {
    return findByIdOptional(id)
        .filter(incident -> incident.judged() && Access.mayRead(caller, incident.scope()));
  }

  /// Those that were merged into one of these and have a level to hand over.
  public List<Incident> absorbedBy(Collection<UUID> ids) {
    return list("mergedInto in ?1 and level is not null order by mergedAt, id", ids);
  }
}
