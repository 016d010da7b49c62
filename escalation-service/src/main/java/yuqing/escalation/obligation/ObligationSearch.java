package yuqing.escalation.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.department.Departments;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Finds obligations, a page at a time in order of due: of one incident, or across the incidents
/// that the caller may see.
@ApplicationScoped
class ObligationSearch {

  /// An answer about one incident shows no more: one that is open for long owes windows by the
  /// thousand.
  static final int MOST_OF_ONE = 1_000;

  private final EntityManager entities;
  private final Incidents incidents;
  private final ObligationRecords records;
  private final Policies policies;
  private final Departments departments;

  ObligationSearch(
      EntityManager entities,
      Incidents incidents,
      ObligationRecords records,
      Policies policies,
      Departments departments) {
    this.entities = entities;
    this.incidents = incidents;
    this.records = records;
    this.policies = policies;
    this.departments = departments;
  }

  /// Each null for no matter which.
  ///
  /// @param department whose post owes it
  /// @param dueBefore exclusive
  record Filter(Outcome outcome, String department, ObligationCode code, Instant dueBefore) {}

  private record Hit(ObligationRecord obligation, Incident incident) {}

  /// The last one of the page before.
  private record After(Instant due, UUID id) {
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

  /// @param cursor null for the first page
  /// @return empty when there is no such incident, or it is not for the caller
  @Transactional
  Optional<IncidentObligationsAnswer> find(
      UUID id, String cursor, Caller caller, Language language) {
    int after = afterHowMany(cursor);
    return incidents.readableBy(caller, id).map(incident -> read(incident, after, language));
  }

  private IncidentObligationsAnswer read(Incident incident, int after, Language language) {
    var page =
        Page.of(
            records.owedOn(incident.id, after, MOST_OF_ONE + 1),
            MOST_OF_ONE,
            _ -> Cursor.encode(Integer.toString(after + MOST_OF_ONE)));
    var names = names(page.items(), language);
    return new IncidentObligationsAnswer(
        incident.id,
        incident.level,
        incident.edition != null,
        incident.recordedAfterwards,
        page.items().stream().map(each -> names.answer(each, incident)).toList(),
        page.next(),
        incident.judgedUpTo,
        incident.judgedSequence,
        null,
        incident.toldSequence);
  }

  private static int afterHowMany(String cursor) {
    Integer after =
        Cursor.decode(
            cursor,
            1,
            parts ->
                Objects.checkIndex(
                    Integer.parseInt(parts.getFirst()), Integer.MAX_VALUE - 2 * MOST_OF_ONE));
    return after == null ? 0 : after;
  }

  private ObligationNames names(Collection<ObligationRecord> shown, Language language) {
    var codes = shown.stream().map(each -> each.department).toList();
    return new ObligationNames(departments.names(codes, language), policies.labels(language));
  }

  /// @param cursor null for the first page
  @Transactional
  Page<ListedObligationAnswer> page(
      Filter filter, String cursor, int limit, Caller caller, Language language) {
    var page = hits(filter, Access.readScope(caller), After.read(cursor), limit);
    var names = names(page.items().stream().map(Hit::obligation).toList(), language);
    return page.map(
        hit -> ListedObligationAnswer.of(hit.incident, names.answer(hit.obligation, hit.incident)));
  }

  private Page<Hit> hits(Filter filter, ReadScope scope, After after, int limit) {
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

  private void scope(Where where, ReadScope scope) {
    switch (scope) {
      case ReadScope.All _ -> {
        // Every incident.
      }
      case ReadScope.Departments own -> {
        where.andIf("(i.department in :scope or i.id in :continuing)", "scope", own.departments());
        where.values.put("continuing", incidents.continuing(own.departments()));
      }
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
