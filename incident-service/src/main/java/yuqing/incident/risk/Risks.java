package yuqing.incident.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.ReadScope;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.department.Department;
import yuqing.incident.risk.ListedRiskAnswer.MeasureCounts;
import yuqing.incident.risk.RiskAnswer.DealtAt;

/// The rows of risks.
@ApplicationScoped
class Risks implements PanacheRepositoryBase<Risk, UUID> {

  /// A risk with what is shown beside it.
  ///
  /// @param department null where it is not known here
  record ListedRisk(Risk risk, Department department) {

    String departmentName() {
      return department == null ? null : department.name;
    }
  }

  private static final String LISTED =
      "select r, d from Risk r left join Department d on d.code = r.department";

  private static final String COUNTS =
      """
      select m.risk_id, count(*), count(*) filter (where t.state in ('SET', 'ACCEPTED')),
        min(t.due_on) filter (where t.state in ('SET', 'ACCEPTED'))
      from risk_measure m join task t on t.id = m.task_id
      where m.risk_id = any (?) group by m.risk_id
      """;

  private static final String MEETINGS =
      """
      select m.id, m.number, m.title, m.held_at
      from risk_meeting r join meeting m on m.id = r.meeting_id
      where r.risk_id = ? and (? or exists (
        select 1 from meeting_department d where d.meeting_id = m.id and d.department = any (?)))
      order by m.held_at desc, m.id limit 50
      """;

  /// With its row locked until the transaction ends.
  Optional<Risk> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<ListedRisk> find(RiskSearch search) {
    return listed(search, 1).stream().findFirst();
  }

  List<ListedRisk> listed(RiskSearch search, int count) {
    var query =
        getEntityManager()
            .createQuery(LISTED + search.where(), Object[].class)
            .setMaxResults(count);
    search.values().forEach(query::setParameter);
    return query
        .getResultStream()
        .map(row -> new ListedRisk((Risk) row[0], (Department) row[1]))
        .toList();
  }

  /// The tasks that its measures became.
  Set<UUID> measures(UUID risk) {
    return getEntityManager()
        .createQuery("select m.taskId from RiskMeasure m where m.riskId = ?1", UUID.class)
        .setParameter(1, risk)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  void addMeasure(UUID risk, UUID task) {
    var measure = new RiskMeasure();
    measure.riskId = risk;
    measure.taskId = task;
    getEntityManager().persist(measure);
  }

  /// Of those that have any.
  static Map<UUID, MeasureCounts> counts(Connection connection, Collection<UUID> risks)
      throws SQLException {
    return Sql.list(
            connection,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new MeasureCounts(
                        row.getInt(2), row.getInt(3), row.getObject(4, LocalDate.class))),
            COUNTS,
            (Object) risks.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The meetings that dealt with it, the latest first, as far as the reader may see them: its own
  /// department sees all, since each is one of theirs.
  static List<DealtAt> meetings(Connection connection, UUID risk, ReadScope scope)
      throws SQLException {
    var departments = scope instanceof ReadScope.Departments(var codes) ? codes : Set.<String>of();
    return Sql.list(
        connection,
        row ->
            new DealtAt(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Sql.instant(row, 4)),
        MEETINGS,
        risk,
        scope instanceof ReadScope.All,
        departments.toArray(String[]::new));
  }
}
