package yuqing.escalation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.escalation.calendar.CalendarImpact.Keeping;
import yuqing.escalation.calendar.CalendarImpact.ShortenedTerm;
import yuqing.escalation.policy.ObligationLabels;
import yuqing.escalation.policy.Policies;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.Term;
import yuqing.rest.problem.Language;

/// Finds out which clocks a change of the calendar is for.
@ApplicationScoped
class CalendarImpactQuery {

  private static final int MOST = 100;

  /// A clock starts when its obligation is opened, but that of `report-to-party-office` with the
  /// discovery (article 7).
  private static final String KEEPING =
      """
      select i.id, i.number, i.level, o.id, o.code, o.opened, o.due, o.halved
      from ObligationRecord o join Incident i on i.id = o.incidentId
      where o.owed and o.outcome = :open and o.code in :codes and not i.recordedAfterwards
        and case when o.code = :reporting then i.discoveredAt else o.opened end >= :from
        and case when o.code = :reporting then i.discoveredAt else o.opened end < :before
      order by o.due, o.id\
      """;

  private final EntityManager entities;
  private final Policies policies;

  CalendarImpactQuery(EntityManager entities, Policies policies) {
    this.entities = entities;
    this.policies = policies;
  }

  /// @param from of the period; of a changed one the earlier of the two
  /// @param to of the period; of a changed one the later of the two
  /// @param now when the change is made
  CalendarImpact of(Instant from, Instant to, Instant now, Caller caller, Language language) {
    var terms = terms(policies.inForceAt(from.isBefore(now) ? now : from), language);
    var before = earlier(now, to);
    var keeping =
        Access.readScope(caller) instanceof ReadScope.All && from.isBefore(before)
            ? keeping(terms.stream().map(ShortenedTerm::code).distinct().toList(), from, before)
            : List.<Keeping>of();
    return new CalendarImpact(
        from.isBefore(now) ? earlier(now, to) : from,
        to,
        terms,
        keeping.subList(0, Math.min(MOST, keeping.size())),
        keeping.size() > MOST);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<ShortenedTerm> terms(PolicyEdition edition, Language language) {
    return edition.obligations().values().stream()
        .sorted(Comparator.comparing(ObligationRule::code))
        .flatMap(
            rule ->
                rule.terms().stream()
                    .filter(edition.heightened()::appliesTo)
                    .map(term -> shortened(edition, rule, term, language)))
        .toList();
  }

  private static ShortenedTerm shortened(
      PolicyEdition edition, ObligationRule rule, Term term, Language language) {
    // A heightened period shortens no other kind of span.
    var usually = ((Term.Span.Within) term.span()).duration();
    var shorter = usually.dividedBy(edition.heightened().divideBy());
    return new ShortenedTerm(
        rule.code(),
        ObligationLabels.of(rule, language),
        term.clock(),
        usually.toString(),
        shorter.toString());
  }

  private List<Keeping> keeping(List<ObligationCode> codes, Instant from, Instant before) {
    return entities
        .createQuery(KEEPING, Keeping.class)
        .setParameter("open", Outcome.OPEN)
        .setParameter("codes", codes)
        .setParameter("reporting", ObligationCode.REPORT_TO_PARTY_OFFICE)
        .setParameter("from", from)
        .setParameter("before", before)
        .setMaxResults(MOST + 1)
        .getResultList();
  }
}
