package yuqing.escalation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.IncidentScope;
import yuqing.access.ReadScope;
import yuqing.durable.jdbc.Sql;

@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

  private static final String LOCK_FREE =
      "select id from incident where id = any(?) for update skip locked";

  private static final String DEPARTMENTS_OF_MERGED =
      """
      with recursive merged (id, department) as (
        select id, department from incident where merged_into = ?1
        union
        select i.id, i.department from incident i join merged m on i.merged_into = m.id
      )
      select distinct department from merged where department is not null
      """;

  /// Downwards what the other is upwards.
  private static final String CONTINUING =
      """
      with recursive successor (id) as (
        select merged_into from incident where department in (?1) and merged_into is not null
        union
        select i.merged_into from successor s join incident i on i.id = s.id
        where i.merged_into is not null
      )
      select id from successor
      """;

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

  private boolean isReadableBy(Caller caller, Incident incident) {
    return incident.judged()
        && (Access.mayRead(caller, incident.scope()) || isReadableByMerger(caller, incident));
  }

  /// The department of an incident that was merged into this one, directly or through another, goes
  /// on reading here.
  private boolean isReadableByMerger(Caller caller, Incident incident) {
    return Access.readScope(caller) instanceof ReadScope.Departments own
        && own.covers(new IncidentScope(departmentsOfMerged(incident.id), incident.sourceSystem));
  }

  /// Those that continue in place of incidents of these departments, which go on reading there: the
  /// ones that a single answer shows them beside their own. As many as there were merges at most.
  public Set<UUID> continuing(Set<String> departments) {
    var ids = new HashSet<UUID>();
    for (var each :
        getEntityManager()
            .createNativeQuery(CONTINUING, UUID.class)
            .setParameter(1, departments)
            .getResultList()) {
      ids.add((UUID) each);
    }
    return ids;
  }

  private Set<String> departmentsOfMerged(UUID id) {
    var departments = new HashSet<String>();
    for (var each :
        getEntityManager()
            .createNativeQuery(DEPARTMENTS_OF_MERGED, String.class)
            .setParameter(1, id)
            .getResultList()) {
      departments.add((String) each);
    }
    return departments;
  }
}
