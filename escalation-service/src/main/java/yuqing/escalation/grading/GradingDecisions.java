package yuqing.escalation.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;

@ApplicationScoped
public class GradingDecisions
    implements PanacheRepositoryBase<GradingDecision, GradingDecision.Key> {

  /// The decisions on some incidents, each one's oldest first.
  public List<GradingDecision> on(Collection<UUID> incidents) {
    return list("incidentId in ?1 order by incidentId, number", incidents);
  }

  /// Records a decision under the incident's lock. Its instant is now, yet never before the receipt
  /// nor at or before the previous decision, even if the clocks of two machines differ.
  public GradingDecision record(
      Incident incident, Level level, Post post, String person, String reason, Instant now) {
    var earlier = stored(incident.id);
    var decision = new GradingDecision();
    decision.incidentId = incident.id;
    decision.number = earlier.size() + 1;
    decision.level = level;
    decision.post = post;
    decision.person = person;
    decision.reason = reason;
    var earliest = earlier.isEmpty() ? incident.receivedAt : earlier.getLast().at.plusMillis(1);
    decision.at = now.isBefore(earliest) ? earliest : now;
    persist(decision);
    return decision;
  }

  /// Oldest first.
  public List<GradingDecision> stored(UUID incident) {
    return list("incidentId = ?1 order by number", incident);
  }
}
