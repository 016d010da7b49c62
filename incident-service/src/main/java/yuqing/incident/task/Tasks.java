package yuqing.incident.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.incident.department.Department;
import yuqing.incident.register.Incident;

/// The rows of tasks.
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {

  /// A task with what is shown beside it.
  ///
  /// @param incident null where it belongs to none
  /// @param department its owner's; null for a post that the school has once
  /// @param risk that it is a measure of; null for none
  record ListedTask(Task task, Incident incident, Department department, NamedRisk risk) {}

  /// A risk as a task of it names it.
  record NamedRisk(UUID id, String number) {}

  private static final String LISTED =
      "select t, i, d, k.id, k.number from Task t left join Incident i on i.id = t.incidentId"
          + " left join Department d on d.code = t.ownerDepartment"
          + " left join RiskMeasure m on m.taskId = t.id left join Risk k on k.id = m.riskId";

  /// With its row locked until the transaction ends. Who has an incident's task locks the incident
  /// first, as everybody who records something about it.
  Optional<Task> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// The incident that a task belongs to, which never changes; empty where there is no such task,
  /// or it belongs to none. Does not load the task: it would be read as it was before its lock.
  Optional<UUID> incidentOf(UUID id) {
    return getEntityManager()
        .createQuery("select t.incidentId from Task t where t.id = ?1", UUID.class)
        .setParameter(1, id)
        .getResultStream()
        .flatMap(incident -> Optional.ofNullable(incident).stream())
        .findFirst();
  }

  Optional<ListedTask> listed(UUID id) {
    return listed(new TaskSearch().withId(id), 1).stream().findFirst();
  }

  List<ListedTask> listed(TaskSearch search, int count) {
    var query =
        getEntityManager()
            .createQuery(LISTED + search.where(), Object[].class)
            .setMaxResults(count);
    search.values().forEach(query::setParameter);
    return query
        .getResultStream()
        .map(
            row ->
                new ListedTask(
                    (Task) row[0], (Incident) row[1], (Department) row[2], risk(row[3], row[4])))
        .toList();
  }

  private static NamedRisk risk(Object id, Object number) {
    return id == null ? null : new NamedRisk((UUID) id, (String) number);
  }
}
