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

/// The events received about incidents, appended only.
@ApplicationScoped
public class StoredFacts implements PanacheRepositoryBase<StoredFact, UUID> {

  private final InstantSource clock;

  StoredFacts(InstantSource clock) {
    this.clock = clock;
  }

  /// Stores an event under the incident's lock.
  ///
  /// @param bytes as they were received
  /// @return false when it is stored already: the inbox is cleared in time, facts are not
  /// @throws UnprocessableEvent when its source has published another event under its number: one
  ///     of the two was lost when its owner was restored from a backup, and the first received is
  ///     kept
  public boolean store(UUID incident, Event<? extends EventData> event, byte[] bytes) {
    if (findById(event.id()) != null) {
      return false;
    }
    if (numberTaken(incident, event)) {
      throw new UnprocessableEvent(
          "%s published %d twice about %s: %s is the second"
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

  /// All that was received about some incidents, in the order of recording: by instant, at the same
  /// instant by source, and within a source by its own sequence. The order of arrival plays no
  /// part.
  public List<StoredFact> about(Collection<UUID> incidents) {
    return list("incidentId in ?1 order by recordedAt, source, sequence", incidents);
  }

  /// The history of the facts of an incident whose report has been received.
  public FactHistory statementsOf(UUID incident) {
    var reported = dataOf(incident, IncidentEvent.Reported.class).getFirst();
    return new FactHistory(reported.facts(), dataOf(incident, IncidentEvent.Amended.class));
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

  private <T extends EventData> List<T> dataOf(UUID incident, Class<T> type) {
    return list(
            "incidentId = ?1 and type = ?2 order by recordedAt, source, sequence",
            incident,
            EventTypes.nameOf(type))
        .stream()
        .map(fact -> type.cast(fact.data()))
        .toList();
  }
}
