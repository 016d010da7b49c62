package yuqing.escalation.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.escalation.casefile.Incident;

/// Finds the incidents that an edition judges, a page at a time by discovery.
@ApplicationScoped
class PastIncidents {

  private final EntityManager entities;

  PastIncidents(EntityManager entities) {
    this.entities = entities;
  }

  /// @param edition that judges them
  /// @param from of the discovery, inclusive; null for no bound
  /// @param to of the discovery, exclusive; null for no bound
  /// @param department concerned now; null for any
  record Filter(LocalDate edition, Instant from, Instant to, String department) {}

  /// The last one of the page before.
  record After(Instant discoveredAt, UUID id) {}

  /// @param receivedBy those received later were not there yet
  /// @param after null for the first page
  List<Incident> page(Filter filter, Instant receivedBy, After after, int most) {
    var where =
        new StringBuilder(
            "from Incident where edition = :edition and level is not null"
                + " and not recordedAfterwards"
                + " and receivedAt <= :receivedBy");
    Map<String, Object> values = new HashMap<>();
    values.put("edition", filter.edition);
    values.put("receivedBy", receivedBy);
    if (filter.from != null) {
      where.append(" and discoveredAt >= :from");
      values.put("from", filter.from);
    }
    if (filter.to != null) {
      where.append(" and discoveredAt < :to");
      values.put("to", filter.to);
    }
    if (filter.department != null) {
      where.append(" and department = :department");
      values.put("department", filter.department);
    }
    if (after != null) {
      where.append(" and (discoveredAt > :afterAt or discoveredAt = :afterAt and id > :afterId)");
      values.put("afterAt", after.discoveredAt);
      values.put("afterId", after.id);
    }
    var query = entities.createQuery(where + " order by discoveredAt, id", Incident.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }
}
