package yuqing.escalation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventTypes;
import yuqing.contracts.IncidentEvent;
import yuqing.durable.inbox.UnprocessableEvent;

/// The facts heard, appended only.
@ApplicationScoped
public class StoredFacts implements PanacheRepositoryBase<StoredFact, UUID> {

  private final InstantSource clock;

  StoredFacts(InstantSource clock) {
    this.clock = clock;
  }

  /// Keeps an event under the incident's lock.
  ///
  /// @param bytes as they came
  /// @return false when it is kept already: the inbox forgets in the end, a fact does not
  /// @throws UnprocessableEvent when its source has said another thing under its number: one of the
  ///     two was lost to its owner, who was restored to before it, and the first heard stands
  public boolean store(UUID incident, Event<? extends EventData> event, byte[] bytes) {
    if (findById(event.id()) != null) {
      return false;
    }
    if (numberTaken(incident, event)) {
      throw new UnprocessableEvent(
          "%s said %d twice of %s: %s comes second"
              .formatted(event.source(), event.sequence(), incident, event.id()));
    }
    var fact = new StoredFact();
    fact.eventId = event.id();
    fact.incidentId = incident;
    fact.source = event.source();
    fact.sequence = event.sequence();
    fact.type = event.type();
    fact.recordedAt = event.time();
    fact.heardAt = clock.instant();
    fact.event = new String(bytes, StandardCharsets.UTF_8);
    persist(fact);
    return true;
  }

  private boolean numberTaken(UUID incident, Event<? extends EventData> event) {
    return count(
            "incidentId = ?1 and source = ?2 and sequence = ?3",
            incident,
            event.source(),
            event.sequence())
        > 0;
  }

  /// All that was heard about some incidents, in the order of recording: by instant, at the same
  /// instant by source, and within a source by its own sequence. The order of arrival plays no
  /// part.
  public List<StoredFact> about(Collection<UUID> incidents) {
    return list("incidentId in ?1 order by recordedAt, source, sequence", incidents);
  }

  /// What was said of the facts of an incident whose report has been heard.
  public FactHistory statementsOf(UUID incident) {
    var reported = said(incident, IncidentEvent.Reported.class).getFirst();
    return new FactHistory(reported.facts(), said(incident, IncidentEvent.Amended.class));
  }

  /// Whether its dossier was closed and it was not reopened since (article 14).
  public boolean closed(UUID incident) {
    var closing = EventTypes.nameOf(ArchiveEvent.DossierClosed.class);
    var reopening = EventTypes.nameOf(IncidentEvent.Reopened.class);
    return find(
            "incidentId = ?1 and type in ?2 order by recordedAt desc, source desc, sequence desc",
            incident,
            List.of(closing, reopening))
        .firstResultOptional()
        .filter(last -> last.type.equals(closing))
        .isPresent();
  }

  private <T extends EventData> List<T> said(UUID incident, Class<T> what) {
    return list(
            "incidentId = ?1 and type = ?2 order by recordedAt, source, sequence",
            incident,
            EventTypes.nameOf(what))
        .stream()
        .map(fact -> what.cast(fact.says()))
        .toList();
  }
}
