package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.dossier.AppendedEntries;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;

/// Keeps what is watched in step with the timeline: in the transaction that appends, which holds
/// the chain's lock.
@ApplicationScoped
public class AuditProjection {

  private final AuditSettings settings;

  AuditProjection(AuditSettings settings) {
    this.settings = settings;
  }

  /// @param entries just appended
  public void follow(Connection connection, AppendedEntries entries) throws SQLException {
    var incident = entries.incident();
    var watched = entries.understood().stream().filter(AuditProjection::isWatched).toList();
    if (watched.isEmpty()) {
      return;
    }
    if (!entries.inOrder()) {
      // One should have come before what came already.
      read(connection, incident);
      return;
    }
    var ids = watched.stream().map(each -> dutyIn(each.event()).orElseThrow().id()).distinct();
    var duties = AuditedObligationTable.find(connection, incident, ids.toArray(UUID[]::new));
    watched.forEach(each -> take(duties, each.entry(), each.event()));
    AuditedObligationTable.save(connection, incident, duties.values());
  }

  private static boolean isWatched(ReadEntry entry) {
    return dutyIn(entry.event()).isPresent();
  }

  /// Derives from the stored entries anew what is watched of an incident; the same as was kept in
  /// step. The caller holds the chain's lock.
  void read(Connection connection, String incident) throws SQLException {
    var duties = new LinkedHashMap<UUID, AuditedObligation>();
    Entries.inPublishedOrder(connection, incident, entry -> read(duties, entry));
    AuditedObligationTable.deleteOf(connection, incident);
    AuditedObligationTable.save(connection, incident, duties.values());
  }

  private boolean read(Map<UUID, AuditedObligation> duties, Entry entry) {
    entry
        .opening()
        .flatMap(opening -> DecodedEvent.in(opening.payload()))
        .ifPresent(event -> take(duties, entry, event));
    return true;
  }

  private void take(Map<UUID, AuditedObligation> duties, Entry entry, EventData event) {
    dutyIn(event)
        .ifPresent(
            duty -> {
              var before = duties.getOrDefault(duty.id(), AuditedObligation.unknown(duty));
              duties.put(duty.id(), after(before, entry, event));
            });
  }

  private AuditedObligation after(AuditedObligation before, Entry entry, EventData event) {
    var header = entry.header();
    return switch (event) {
      case EscalationEvent it ->
          before.after(it, header.time(), header.recordedAt(), settings.grace());
      case ArchiveEvent.DutyUnjudged it ->
          before.raised(
              new RaisedAlarm(header.eventId(), it.fault(), it.due(), it.judgedAt(), it.foundAt()));
      case ArchiveEvent _, IncidentEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ ->
          before;
    };
  }

  /// The obligation of an event that the auditor uses, if the event is complete: what the schema
  /// requires may be lacking in what the archive keeps all the same.
  private static Optional<Obligation> dutyIn(EventData event) {
    return switch (event) {
      case EscalationEvent.ObligationOpened it -> whole(it.obligation(), it.due());
      case EscalationEvent.ObligationMoved it ->
          whole(it.obligation(), it.openedBefore(), it.dueBefore(), it.opened(), it.due());
      case EscalationEvent.ObligationMet it ->
          whole(it.obligation(), it.due(), it.metAt(), it.judgedAt());
      case EscalationEvent.ObligationMissed it -> whole(it.obligation(), it.due(), it.judgedAt());
      case EscalationEvent.ObligationMetLate it ->
          whole(it.obligation(), it.due(), it.metAt(), it.judgedAt());
      case EscalationEvent.ObligationWithdrawn it -> whole(it.obligation(), it.judgedAt());
      case ArchiveEvent.DutyUnjudged it ->
          whole(it.obligation(), it.fault(), it.due(), it.foundAt());
      case EscalationEvent.Graded _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.AlertOrdered _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          ArchiveEvent _,
          IncidentEvent _,
          DecisionEvent _,
          NotificationEvent _,
          RosterEvent _ ->
          Optional.empty();
    };
  }

  private static Optional<Obligation> whole(Obligation named, Object... required) {
    var lacking =
        named.id() == null || named.code() == null || Stream.of(required).anyMatch(Objects::isNull);
    return lacking ? Optional.empty() : Optional.of(named);
  }
}
