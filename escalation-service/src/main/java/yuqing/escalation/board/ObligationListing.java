package yuqing.escalation.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.escalation.casefile.CaseTitles;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.department.Departments;
import yuqing.escalation.obligation.ObligationNames;
import yuqing.escalation.obligation.ObligationRecord;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Lists obligations across the incidents that the caller may see, a page at a time in order of
// due.
@ApplicationScoped
class ObligationListing {

  private final EntityManager entities;
  private final Incidents incidents;
  private final Policies policies;
  private final Departments departments;
  private final CaseTitles titles;
  private final InstantSource clock;

  ObligationListing(
      EntityManager entities,
      Incidents incidents,
      Policies policies,
      Departments departments,
      CaseTitles titles,
      InstantSource clock) {
    this.entities = entities;
    this.incidents = incidents;
    this.policies = policies;
    this.departments = departments;
    this.titles = titles;
    this.clock = clock;
  }

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
  @Transactional
  ObligationPageAnswer page(
      ObligationFilter filter, String cursor, int limit, Caller caller, Language language) {
    var asOf = clock.instant();
    var page = hits(filter, Access.readScope(caller), After.read(cursor), limit);
    var names =
        ObligationNames.of(
            page.items().stream().map(Hit::obligation).toList(), departments, policies, language);
    var named = titles.of(page.items().stream().map(hit -> hit.incident.id).toList());
    var shown =
        page.map(
            hit ->
                ListedObligationAnswer.of(
                    hit.incident,
                    named.get(hit.incident.id),
                    names.answer(hit.obligation, hit.incident)));
    return new ObligationPageAnswer(asOf, shown.items(), shown.next());
  }

  private Page<Hit> hits(ObligationFilter filter, ReadScope scope, After after, int limit) {
    var where = ObligationConditions.of(filter, scope, incidents);
    if (after != null) {
      where.after(after.due, after.id);
    }
    var hits =
        where
            .query(entities, "select o, i", "order by o.due, o.id")
            .setMaxResults(limit + 1)
            .getResultList()
            .stream()
            .map(row -> new Hit((ObligationRecord) row[0], (Incident) row[1]))
            .toList();
    return Page.of(hits, limit, After::cursor);
  }
}
