package yuqing.escalation.board;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.access.HeldPosts;
import yuqing.access.ReadScope;
import yuqing.escalation.casefile.Incidents;

/// The conditions of a query over obligations, `o`, and their incidents, `i`, with their values.
final class ObligationConditions {

  private static final String FROM =
      " from ObligationRecord o join Incident i on i.id = o.incidentId where ";

  /// The outcomes are written out, as in the indexes of these. On an incident that was merged or
  /// closed nothing more is done, and one recorded afterwards never owed anything.
  private static final String STILL_OWED =
      "o.outcome in (yuqing.contracts.term.Outcome.OPEN, yuqing.contracts.term.Outcome.MISSED)"
          + " and not i.closed and i.mergedInto is null and not i.recordedAfterwards";

  private final List<String> conditions = new ArrayList<>(List.of("o.owed"));
  private final Map<String, Object> values = new HashMap<>();

  private ObligationConditions() {}

  /// @param incidents tells those of others that a department goes on reading
  static ObligationConditions of(ObligationFilter filter, ReadScope scope, Incidents incidents) {
    var where = new ObligationConditions();
    where.within(scope, incidents);
    where.in("o.outcome", "outcomes", filter.outcomes());
    where.in("o.owner", "owners", filter.owners());
    where.in("o.department", "departments", filter.departments());
    where.in("o.code", "codes", filter.codes());
    where.in("i.level", "levels", filter.levels());
    if (filter.owed()) {
      where.conditions.add(STILL_OWED);
    }
    if (filter.heldBy() != null) {
      where.heldBy(filter.heldBy());
    }
    if (filter.dueBefore() != null) {
      where.add("o.due < :dueBefore", "dueBefore", filter.dueBefore());
    }
    return where;
  }

  /// Those after one in order of due.
  void after(Instant due, UUID id) {
    add("(o.due > :afterDue or o.due = :afterDue and o.id > :afterId)", "afterDue", due);
    values.put("afterId", id);
  }

  /// A value of the selection.
  void value(String name, Object value) {
    values.put(name, value);
  }

  /// @param end what follows the conditions, such as `order by o.due`
  TypedQuery<Object[]> query(EntityManager entities, String select, String end) {
    var query =
        entities.createQuery(
            select + FROM + String.join(" and ", conditions) + " " + end, Object[].class);
    values.forEach(query::setParameter);
    return query;
  }

  private void within(ReadScope scope, Incidents incidents) {
    switch (scope) {
      case ReadScope.All _ -> {
        // Every incident.
      }
      case ReadScope.Departments own -> {
        add("(i.department in :scope or i.id in :continuing)", "scope", own.departments());
        values.put("continuing", incidents.continuing(own.departments()));
      }
      case ReadScope.OwnReports own -> add("i.sourceSystem = :scope", "scope", own.system());
      case ReadScope.Nothing _ -> conditions.add("1 = 0");
    }
  }

  private void heldBy(HeldPosts held) {
    var any = new ArrayList<String>();
    if (!held.ofSchool().isEmpty()) {
      any.add("o.owner in :ofSchool");
      values.put("ofSchool", held.ofSchool());
    }
    if (!held.ofDepartments().isEmpty() && !held.departments().isEmpty()) {
      any.add("(o.owner in :ofDepartments and o.department in :heldIn)");
      values.put("ofDepartments", held.ofDepartments());
      values.put("heldIn", held.departments());
    }
    conditions.add(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
  }

  private void in(String column, String name, Collection<?> wanted) {
    if (!wanted.isEmpty()) {
      add(column + " in :" + name, name, wanted);
    }
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
