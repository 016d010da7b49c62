package yuqing.incident.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import yuqing.incident.judgement.JudgedLevel;
import yuqing.incident.register.Incident;

/// Finds incidents that meet conditions, in their order.
@ApplicationScoped
class IncidentSearch {

  private final EntityManager entities;

  IncidentSearch(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  List<IncidentAnswer.Row> rows(IncidentConditions conditions, int most) {
    var select = entities.createQuery(conditions.hql(), Object[].class);
    conditions.values().forEach(select::setParameter);
    return select.setMaxResults(most).getResultStream().map(IncidentSearch::row).toList();
  }

  private static IncidentAnswer.Row row(Object[] found) {
    return IncidentAnswer.Row.of((Incident) found[0], (JudgedLevel) found[1]);
  }
}
