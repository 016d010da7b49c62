package yuqing.escalation.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.incident.Incident;
import yuqing.procedure.CaseEvent;

@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, Decision.Key> {

  /// The decisions on an incident as the procedure reads them, oldest first.
  public List<CaseEvent> of(UUID incident) {
    return stored(incident).stream().<CaseEvent>map(Decision::asCaseEvent).toList();
  }

  /// Records a decision under the incident's lock. Its instant is now, yet never before the receipt
  /// nor at or before the decision before it, whatever the clocks of two machines say.
  public Decision record(
      Incident incident, Level level, Post post, String person, String reason, Instant now) {
    var earlier = stored(incident.id);
    var decision = new Decision();
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
  public List<Decision> stored(UUID incident) {
    return list("incidentId = ?1 order by number", incident);
  }
}
