package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Level;

/// Finds alerts.
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

  /// All of an obligation, ended ones too.
  List<Alert> of(UUID obligation) {
    return list("obligation = ?1 order by id", obligation);
  }

  /// Whether all orders of an alert's judgement are here and have notified whom they were to notify
  /// by now.
  boolean isJudgementComplete(Alert alert, Instant now) {
    var ordered = list("judgement = ?1 order by id", alert.judgement);
    return ordered.size() >= alert.judgementOrders
        && ordered.stream().noneMatch(each -> each.nextStepIsDue(now));
  }

  /// Of what a department still owes in an incident, the oldest first.
  List<Alert> owedOn(UUID incident, String department) {
    return list(
        "incident = ?1 and department = ?2 and settledAt is null and state <> ?3"
            + " order by orderedAt, id",
        incident,
        department,
        AlertState.CANCELLED);
  }

  /// Incidents in which a department still owes something, by id.
  List<UUID> incidentsOwedBy(String department, UUID after, int limit) {
    return getEntityManager()
        .createQuery(
            "select distinct a.incident from Alert a where a.department = ?1 and a.settledAt is null"
                + " and a.state <> ?2 and a.incident > ?3 order by a.incident",
            UUID.class)
        .setParameter(1, department)
        .setParameter(2, AlertState.CANCELLED)
        .setParameter(3, after)
        .setMaxResults(limit)
        .getResultList();
  }

  /// An incident's alerts show and send its level as it is now.
  void regrade(UUID incident, Level level) {
    update("level = ?1 where incident = ?2", level.number(), incident);
  }

  /// Those of an obligation that may still reach somebody.
  List<Alert> climbing(UUID obligation) {
    return list("obligation = ?1 and state = ?2 order by id", obligation, AlertState.CLIMBING);
  }

  /// The same by the incident and the key of what is alerted of.
  List<Alert> climbing(UUID incident, String key) {
    return list(
        "incident = ?1 and obligationKey = ?2 and state = ?3 order by id",
        incident,
        key,
        AlertState.CLIMBING);
  }
}
