package yuqing.escalation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.durable.jdbc.Sql;

@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

  private static final String LOCK_FREE =
      "select id from incident where id = any(?) for update skip locked";

  /// Takes the row's lock until the end of the transaction, and inserts the row first where no
  /// event about the incident has arrived before.
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

  /// Locks those of the rows that are free, until the end of the transaction, and waits for none of
  /// the others.
  public Set<UUID> lockFree(Connection connection, Collection<UUID> ids) throws SQLException {
    var candidates = ids.toArray(UUID[]::new);
    return Set.copyOf(
        Sql.list(connection, row -> row.getObject(1, UUID.class), LOCK_FREE, (Object) candidates));
  }

  /// The incident, where it has been judged and the caller may see it; a refusal must look as if
  /// there were none.
  public Optional<Incident> readableBy(Caller caller, UUID id) {
    return findByIdOptional(id).filter(incident -> isReadableBy(caller, incident));
  }

  /// As [#readableBy], with the row's lock until the end of the transaction.
  public Optional<Incident> lockReadableBy(Caller caller, UUID id) {
    return lock(id).filter(incident -> isReadableBy(caller, incident));
  }

  private static boolean isReadableBy(Caller caller, Incident incident) {
    return incident.judged() && Access.mayRead(caller, incident.scope());
  }

  /// Those that were merged into one of these and have a level to hand over.
  public List<Incident> absorbedBy(Collection<UUID> ids) {
    return list("mergedInto in ?1 and level is not null order by mergedAt, id", ids);
  }
}
