package yuqing.incident.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.incident.register.Incidents;

/// Stores what escalation-service publishes about an incident.
@ApplicationScoped
public class JudgementCopy implements PanacheRepositoryBase<JudgedLevel, UUID> {

  private final OpenObligations obligations;
  private final PendingFactsRequests requests;
  private final Incidents incidents;

  JudgementCopy(OpenObligations obligations, PendingFactsRequests requests, Incidents incidents) {
    this.obligations = obligations;
    this.requests = requests;
    this.incidents = incidents;
  }

  /// Events of one incident come in order; one that is older than what is known changes nothing.
  ///
  /// @param publishedAt when it was published, which is when it was judged
  /// @param now when it was received: a synchronising client sees the incident again from then
  public void handle(
      UUID incident, EscalationEvent event, long sequence, Instant publishedAt, Instant now) {
    var judged = findById(incident);
    if (judged == null) {
      judged = new JudgedLevel();
      judged.incidentId = incident;
      judged.provisional = true;
    } else if (judged.sequence >= sequence) {
      return;
    }
    judged.sequence = sequence;
    judged.asOf = publishedAt;
    persist(judged);
    if (apply(incident, judged, event, publishedAt)) {
      incidents.update("updatedAt = ?1 where id = ?2 and updatedAt < ?1", now, incident);
    }
  }

  /// What is known of the judgement of an incident now.
  public JudgementSnapshot snapshot(UUID incident) {
    var judged = findById(incident);
    return new JudgementSnapshot(
        obligations.of(incident),
        judged == null ? null : judged.asOf,
        judged == null ? null : judged.levelTwoSince);
  }

  /// The level of an incident that was over before it was entered: nothing about it is judged anew,
  /// so that no event will bring one.
  public void store(UUID incident, Level stated) {
    var judged = new JudgedLevel();
    judged.incidentId = incident;
    judged.level = stated.number();
    persist(judged);
  }

  /// Whether it changed what this service shows.
  private boolean apply(
      UUID incident, JudgedLevel judged, EscalationEvent event, Instant publishedAt) {
    return switch (event) {
      case EscalationEvent.Graded graded -> {
        judged.graded(graded, publishedAt);
        yield true;
      }
      case EscalationEvent.FactsRequested asked -> {
        requests.store(incident, asked.request(), asked.facts());
        yield true;
      }
      case EscalationEvent.FactsStated stated -> {
        requests.store(incident, stated.request(), stated.missing());
        yield true;
      }
      case EscalationEvent.ObligationOpened opened -> {
        obligations.getEntityManager().merge(OpenObligation.of(incident, opened));
        yield true;
      }
      case EscalationEvent.ObligationMet met -> obligations.deleteById(met.obligation().id());
      case EscalationEvent.ObligationMetLate met -> obligations.deleteById(met.obligation().id());
      case EscalationEvent.ObligationWithdrawn withdrawn ->
          obligations.deleteById(withdrawn.obligation().id());
      case EscalationEvent.ObligationMissed missed ->
          change(missed.obligation(), obligation -> obligation.missed = true);
      case EscalationEvent.ObligationMoved moved ->
          change(
              moved.obligation(),
              obligation -> {
                obligation.openedAt = moved.opened();
                obligation.dueAt = moved.due();
                obligation.missed = false;
              });
      case EscalationEvent.ObligationDueSoon soon -> false;
      case EscalationEvent.AlertOrdered ordered -> false;
    };
  }

  /// By the entity: the events of a poll share a session, in which it may be held already.
  ///
  /// @return false where the obligation is not open
  private boolean change(Obligation named, Consumer<OpenObligation> change) {
    var obligation = obligations.findByIdOptional(named.id());
    obligation.ifPresent(change);
    return obligation.isPresent();
  }
}
