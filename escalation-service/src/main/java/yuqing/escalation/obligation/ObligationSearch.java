package yuqing.escalation.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.access.ReadScope;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.escalation.casefile.Incident;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Finds obligations across incidents, a page at a time in order of due, of the incidents within a
/// scope and no others.
@ApplicationScoped
public class ObligationSearch {

  private final EntityManager entities;

  ObligationSearch(EntityManager entities) {
    this.entities = entities;
  }

  /// Each null for no matter which.
  ///
  /// @param department whose post owes it
  /// @param dueBefore exclusive
  record Filter(Outcome outcome, String department, ObligationCode code, Instant dueBefore) {}

  /// An obligation and the incident it stands on.
  record Hit(ObligationRecord obligation, Incident incident) {}

  /// The last one of the page before.
  record After(Instant due, UUID id) {
    static After read(String cursor) {
      return Cursor.decode(
          cursor,
          2,
          parts -> new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    static String cursor(Hit hit) {
      return Cursor.encode(hit.obligation.due.toString(), hit.obligation.id.toString());
    }
  }

  /// @param after null for the first page
  Page<Hit> page(Filter filter, ReadScope scope, After after, int limit) {
    var where = new Where();
    where.and("o.owed");
    scope(where, scope);
    where.andIf("o.outcome = :outcome", "outcome", filter.outcome);
    where.andIf("o.department = :department", "department", filter.department);
    where.andIf("o.code = :code", "code", filter.code);
    where.andIf("o.due < :dueBefore", "dueBefore", filter.dueBefore);
    if (after != null) {
      where.andIf(
          "(o.due > :afterDue or o.due = :afterDue and o.id > :afterId)", "afterDue", after.due);
      where.values.put("afterId", after.id);
    }
    var query =
        entities.createQuery(
            "select o, i from ObligationRecord o join Incident i on i.id = o.incidentId where "
                + String.join(" and ", where.conditions)
                + " order by o.due, o.id",
            Object[].class);
    where.values.forEach(query::setParameter);
    var hits =
        query.setMaxResults(limit + 1).getResultList().stream()
            .map(row -> new Hit((ObligationRecord) row[0], (Incident) row[1]))
            .toList();
    return Page.of(hits, limit, After::cursor);
  }

  private static void scope(Where where, ReadScope scope) {
    switch (scope) {
      case ReadScope.All _ -> {
        // Every incident.
      }
      case ReadScope.Departments own ->
          where.andIf("i.department in :scope", "scope", own.departments());
      case ReadScope.OwnReports own ->
          where.andIf("i.sourceSystem = :scope", "scope", own.system());
      case ReadScope.Nothing _ -> where.and("1 = 0");
    }
  }

  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    void and(String condition) {
      conditions.add(condition);
    }

    void andIf(String condition, String name, Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }
  }
}
