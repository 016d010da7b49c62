package yuqing.escalation.factsrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.StoredFacts;

/// The facts requests of an incident with their answers.
@ApplicationScoped
public class FactsRequests implements PanacheRepositoryBase<FactsRequest, FactsRequest.Key> {

  /// People make them; a list has a bound all the same.
  private static final int SHOWN = 200;

  /// As events write times: two instants must not be one there.
  private static final Duration FINEST = Duration.ofMillis(1);

  private final StoredFacts facts;

  FactsRequests(StoredFacts facts) {
    this.facts = facts;
  }

  /// Records a facts request under the incident's lock, after all that was received by now: what
  /// its author could see cannot be its answer, even if the clocks of two machines differ.
  public FactsRequest record(
      Incident incident,
      List<AskedFact> askedFor,
      Post post,
      String person,
      String reason,
      Instant now) {
    var made = new FactsRequest();
    made.incidentId = incident.id;
    made.number = (int) count("incidentId", incident.id) + 1;
    made.askedFor = FactsRequest.joined(askedFor);
    made.reason = reason;
    made.post = post;
    made.person = person;
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    made.at = at.isAfter(incident.judgedUpTo) ? at : incident.judgedUpTo.plus(FINEST);
    made.missing = made.askedFor;
    made.version = 1;
    persist(made);
    return made;
  }

  /// Records what is stated by now, under the incident's lock.
  ///
  /// @return the events to publish
  public List<EscalationEvent> recordAnswers(UUID incident) {
    var news = new ArrayList<EscalationEvent>();
    for (var each : of(incident).reversed()) {
      var missing = FactsRequest.joined(each.answer().missing());
      if (!missing.equals(each.made().missing)) {
        each.made().missing = missing;
        each.made().version++;
        news.add(each.asEvent());
      }
    }
    return news;
  }

  /// Newest first, at most 200.
  public List<FactsAnswer> of(UUID incident) {
    return answered(
        incident, find("incidentId = ?1 order by number desc", incident).page(0, SHOWN).list());
  }

  public Optional<FactsAnswer> of(UUID incident, int number) {
    return answered(
            incident, findByIdOptional(new FactsRequest.Key(incident, number)).stream().toList())
        .stream()
        .findFirst();
  }

  private List<FactsAnswer> answered(UUID incident, List<FactsRequest> made) {
    if (made.isEmpty()) {
      return List.of();
    }
    var statements = facts.statementsOf(incident);
    return made.stream()
        .map(each -> new FactsAnswer(each, StatedFacts.to(each.facts(), each.at, statements)))
        .toList();
  }

  /// Increases with every facts request and with every fact stated.
  public long version(UUID incident) {
    return getEntityManager()
        .createQuery(
            "select coalesce(sum(r.version), 0) from FactsRequest r where r.incidentId = ?1",
            Long.class)
        .setParameter(1, incident)
        .getSingleResult();
  }
}
