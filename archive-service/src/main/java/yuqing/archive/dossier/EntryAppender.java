package yuqing.archive.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.archive.derived.DerivedTables;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.KnownEvents;
import yuqing.archive.timeline.Timeline;

/// Appends events to an incident's chain and keeps all that is derived of it in step. However many
/// they are, head and status are written once.
@ApplicationScoped
public class EntryAppender {

  private final Timeline timeline;
  private final DerivedTables derived;
  private final AppendedCount appended;
  private final Event<Entry> appendedEntries;

  /// @param appendedEntries is notified of each entry; observers get it after the commit
  EntryAppender(
      Timeline timeline,
      DerivedTables derived,
      AppendedCount appended,
      Event<Entry> appendedEntries) {
    this.timeline = timeline;
    this.derived = derived;
    this.appended = appended;
    this.appendedEntries = appendedEntries;
  }

  /// Appends events in the caller's transaction, in their order; those that the archive has already
  /// are left out.
  ///
  /// @param events of one incident, one or more, each once
  public AppendedEntries append(Connection connection, List<ArrivedEvent> events)
      throws SQLException {
    var incident = events.getFirst().envelope().subject();
    return append(connection, timeline.lock(connection, incident), events);
  }

  /// The same for who holds the chain's lock already.
  AppendedEntries append(Connection connection, ChainHead head, List<ArrivedEvent> events)
      throws SQLException {
    var fresh = unknown(connection, events);
    if (fresh.isEmpty()) {
      return new AppendedEntries(head.incident(), List.of(), List.of(), true);
    }
    var inOrder = isInOrder(connection, head.incident(), fresh);
    var entries =
        timeline.append(connection, head, fresh.stream().map(ArrivedEvent::event).toList());
    var result = new AppendedEntries(head.incident(), entries, understood(entries, fresh), inOrder);
    if (inOrder) {
      follow(connection, result);
    } else {
      rederive(connection, head.incident(), entries.getLast().header().recordedAt());
    }
    entries.forEach(this::announce);
    return result;
  }

  private static List<ArrivedEvent> unknown(Connection connection, List<ArrivedEvent> events)
      throws SQLException {
    var known =
        KnownEvents.among(connection, events.stream().map(event -> event.envelope().id()).toList());
    return events.stream().filter(event -> !known.contains(event.envelope().id())).toList();
  }

  private static boolean isInOrder(
      Connection connection, String incident, List<ArrivedEvent> events) throws SQLException {
    var sources =
        events.stream().map(event -> event.envelope().source()).collect(Collectors.toSet());
    var last = new HashMap<>(KnownEvents.lastOf(connection, incident, sources));
    return events.stream().allMatch(event -> isNewest(event, last));
  }

  /// @param last sequence of each source so far, this event's from here on
  private static boolean isNewest(ArrivedEvent event, Map<String, Long> last) {
    var envelope = event.envelope();
    var before = last.put(envelope.source(), envelope.sequence());
    return envelope.sequence() > before && !envelope.type().equals(ErasureProse.TYPE);
  }

  private static List<ReadEntry> understood(List<Entry> entries, List<ArrivedEvent> events) {
    var understood = new ArrayList<ReadEntry>();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      events.get(i).data().ifPresent(data -> understood.add(new ReadEntry(entry, data)));
    }
    return understood;
  }

  private void follow(Connection connection, AppendedEntries entries) throws SQLException {
    var incident = entries.incident();
    var status = DossierRows.find(connection, incident).orElse(CaseStatus.EMPTY);
    for (var each : entries.understood()) {
      status = status.after(each.entry().n(), each.event());
    }
    DossierRows.save(
        connection,
        incident,
        status,
        entries.all().getFirst().header().recordedAt(),
        entries.all().getLast().header().recordedAt());
    if (!entries.understood().isEmpty()) {
      derived.follow(connection, incident, entries.understood());
    }
  }

  /// Derives all that is derived of a case anew, in the caller's transaction, which holds the
  /// chain's lock: entries came out of their order, or a payload was erased.
  ///
  /// @param at when what changed was recorded
  void rederive(Connection connection, String incident, Instant at) throws SQLException {
    DossierRows.save(connection, incident, rederived(connection, incident), at, at);
    derived.rederive(connection, incident);
  }

  static CaseStatus rederived(Connection connection, String incident) throws SQLException {
    var projection = new DossierProjection(DossierRoom::ofAnswer);
    Entries.inPublishedOrder(connection, incident, projection);
    return projection.status();
  }

  private void announce(Entry entry) {
    appended.count(entry.header().source());
    appendedEntries.fire(entry);
  }
}
