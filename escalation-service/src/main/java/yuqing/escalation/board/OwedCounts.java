package yuqing.escalation.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.board.OwedCountsAnswer.Count;
import yuqing.escalation.board.OwedCountsAnswer.Urgency;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.department.Departments;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.Language;

/// Counts what is owed now on the incidents that a caller may see. One statement groups it by post,
/// department and level, so its rows are bounded by these; the sums are made of them.
@ApplicationScoped
class OwedCounts {

  private static final String SELECT =
      """
      select o.owner, o.department, i.level, count(*),
        sum(case when o.due < :now then 1 else 0 end),
        sum(case when o.due >= :now and o.due <= :withinHour then 1 else 0 end),
        sum(case when o.due > :withinHour and o.due <= :endOfDay then 1 else 0 end)""";

  private final EntityManager entities;
  private final Incidents incidents;
  private final Departments departments;
  private final Policies policies;
  private final InstantSource clock;

  OwedCounts(
      EntityManager entities,
      Incidents incidents,
      Departments departments,
      Policies policies,
      InstantSource clock) {
    this.entities = entities;
    this.incidents = incidents;
    this.departments = departments;
    this.policies = policies;
    this.clock = clock;
  }

  /// What is owed by one post of one department on incidents of one level.
  private record Group(Post owner, String department, Level level, Count count) {

    static Group read(Object[] row) {
      long total = (Long) row[3];
      long overdue = (Long) row[4];
      long withinHour = (Long) row[5];
      long today = (Long) row[6];
      var urgency = new Urgency(overdue, withinHour, today, total - overdue - withinHour - today);
      return new Group((Post) row[0], (String) row[1], (Level) row[2], new Count(total, urgency));
    }
  }

  @Transactional
  OwedCountsAnswer count(ObligationFilter filter, Caller caller, Language language) {
    var at = ObligationUrgency.at(clock.instant(), policies.zone());
    var where = ObligationConditions.of(filter.onlyOwed(), Access.readScope(caller), incidents);
    where.value("now", at.now());
    where.value("withinHour", at.withinHour());
    where.value("endOfDay", at.endOfDay());
    var groups =
        where
            .query(entities, SELECT, "group by o.owner, o.department, i.level")
            .getResultList()
            .stream()
            .map(Group::read)
            .toList();
    var byDepartment = by(groups, Group::department);
    return OwedCountsAnswer.of(
        at.now(),
        groups.stream().map(Group::count).reduce(Count.NONE, Count::plus),
        by(groups, Group::owner),
        byDepartment,
        departments.names(byDepartment.keySet(), language),
        by(groups, Group::level),
        language);
  }

  private static <K extends Comparable<K>> Map<K, Count> by(
      List<Group> groups, Function<Group, K> key) {
    var counts = new TreeMap<K, Count>();
    groups.forEach(group -> counts.merge(key.apply(group), group.count(), Count::plus));
    return counts;
  }
}
