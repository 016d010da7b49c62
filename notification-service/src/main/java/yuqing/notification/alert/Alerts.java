package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// Finds alerts.
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

  /// What is still owed by one of some posts.
  private static final String OWED =
      " from Alert a where a.owner in :posts"
          + " and a.settledAt is null and a.state <> :cancelled"
          + " and (:department = '' or a.department = :department)";

  /// All of an obligation, ended ones too.
  List<Alert> of(UUID obligation) {
    return list("obligation = ?1 order by id", obligation);
  }

  /// Whether all orders of a judgement are here and have notified whom they were to notify by now.
  boolean isComplete(UUID judgement, Instant now) {
    var ordered = list("judgement = ?1 order by id", judgement);
    return !ordered.isEmpty()
        && ordered.size() >= ordered.getFirst().judgementOrders
        && ordered.stream().noneMatch(each -> each.nextStepIsDue(now));
  }

  /// Of what these posts still owe in an incident, the oldest first.
  ///
  /// @param department whose posts they are; empty for any
  List<Alert> owedOn(UUID incident, Collection<Post> posts, String department) {
    return owed(
            "select a" + OWED + " and a.incident = :incident order by a.orderedAt, a.id",
            Alert.class,
            posts,
            department)
        .setParameter("incident", incident)
        .getResultList();
  }

  /// Incidents in which these posts still owe something, by id.
  ///
  /// @param department whose posts they are; empty for any
  List<UUID> incidentsOwedBy(Collection<Post> posts, String department, UUID after, int limit) {
    return owed(
            "select distinct a.incident" + OWED + " and a.incident > :after order by a.incident",
            UUID.class,
            posts,
            department)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  private <T> TypedQuery<T> owed(
      String query, Class<T> type, Collection<Post> posts, String department) {
    return getEntityManager()
        .createQuery(query, type)
        .setParameter("posts", posts.stream().map(Post::code).toList())
        .setParameter("cancelled", AlertState.CANCELLED)
        .setParameter("department", department);
  }

  /// Those of an incident's differences that nobody has settled.
  List<Alert> ofDifferences(UUID incident) {
    return list(
        "incident = ?1 and obligationKey like ?2 and settledAt is null order by id",
        incident,
        DifferenceAlertEnds.KEY + "%");
  }

  /// An incident's alerts show and send its level as it is now.
  void regrade(UUID incident, Level level) {
    update("level = ?1 where incident = ?2", level.number(), incident);
  }

  /// Those that may still reach somebody, by the incident and the key of what is alerted of.
  List<Alert> climbing(UUID incident, String key) {
    return list(
        "incident = ?1 and obligationKey = ?2 and state = ?3 order by id",
        incident,
        key,
        AlertState.CLIMBING);
  }
}
