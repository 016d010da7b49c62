package yuqing.escalation.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.term.Category;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Report;

/// All that is known of a reported incident: its number, whom it concerns now, and the
/// file the procedure judges.
///
/// @param department the one concerned now
/// @param category after the amendments
/// @param merges oldest first; all but the last are undone
/// @param lastRecordedAt when the newest thing on record was recorded
/// @param assignedAt since when the department is the one concerned
/// @param differences of second reports, which nobody has settled yet
/// @param afterwards what is stated of one that was over before it was entered
public record CaseRecord(
    String number,
    String department,
    String sourceSystem,
    Category category,
    List<Merge> merges,
    CaseFile file,
    Instant lastRecordedAt,
    Instant assignedAt,
    List<OpenDifference> differences,
    Optional<RecordedAfterwards> afterwards) {

  /// @param into the incident that continues
  /// @param undoneAt of the unmerge that followed; null while it is in force
  public record Merge(UUID into, Instant at, Instant undoneAt) {
    public boolean undone() {
      return undoneAt != null;
    }
  }

  /// The merge in force; empty while the incident goes on by itself.
  public Optional<Merge> merge() {
    return merges.stream().filter(each -> !each.undone()).findFirst();
  }

  /// Since when the incident goes on by itself again; empty where it was never merged.
  public Optional<Instant> unmergedAt() {
    return merges.stream()
        .filter(Merge::undone)
        .map(Merge::undoneAt)
        .max(Comparator.naturalOrder());
  }

  /// Reads the record from the received events and the decisions made here.
  ///
  /// @param received in the order of recording
  /// @param own decisions on the level, and levels taken over from incidents merged into this one
  /// @return empty until the report itself has been received, or what is stated of a past incident
  public static Optional<CaseRecord> of(List<EventData> received, List<CaseEvent> own) {
    for (var data : received) {
      if (data instanceof IncidentEvent.Reported reported) {
        return Optional.of(read(reported, received, own, Optional.empty()));
      }
      if (data instanceof RecordedAfterwards stated) {
        var course = PastIncident.course(stated);
        return Optional.of(
            read(PastIncident.report(stated), received, course, Optional.of(stated)));
      }
    }
    return Optional.empty();
  }

  private static CaseRecord read(
      IncidentEvent.Reported reported,
      List<EventData> received,
      List<CaseEvent> own,
      Optional<RecordedAfterwards> afterwards) {
    var department = reported.department();
    var category = reported.facts().category();
    var assignedAt = reported.receivedAt();
    List<Merge> merges = new ArrayList<>();
    for (var data : received) {
      switch (data) {
        case IncidentEvent.Assigned assigned -> {
          department = assigned.toDepartment();
          assignedAt = assigned.recordedAt();
        }
        case IncidentEvent.Amended amended -> category = amended.facts().category();
        case IncidentEvent.Merged merged ->
            merges.add(new Merge(UUID.fromString(merged.into()), merged.recordedAt(), null));
        case IncidentEvent.Unmerged unmerged ->
            merges.replaceAll(
                each ->
                    each.undone()
                        ? each
                        : new Merge(each.into(), each.at(), unmerged.recordedAt()));
        default -> {
          // The other types change none of these; CaseEvents must handle each of them.
        }
      }
    }
    // A decision made here comes before an event received at the same instant: a level change comes
    // before an action.
    var events = new ArrayList<>(own);
    received.forEach(data -> CaseEvents.of(data).ifPresent(events::add));
    var file = new CaseFile(report(reported), events);
    var begun = afterwards.map(RecordedAfterwards::recordedAt).orElse(reported.receivedAt());
    var last =
        file.events().stream()
            .map(CaseEvent::recordedAt)
            .max(Comparator.naturalOrder())
            .filter(begun::isBefore)
            .orElse(begun);
    return new CaseRecord(
        reported.number(),
        department,
        reported.source().system(),
        category,
        List.copyOf(merges),
        file,
        last,
        assignedAt,
        OpenDifference.among(received),
        afterwards);
  }

  private static Report report(IncidentEvent.Reported reported) {
    var facts = reported.facts();
    return new Report(
        facts.category(),
        facts.scope(),
        facts.impact(),
        facts.aptToSpread(),
        facts.suddenGrave(),
        reported.department(),
        reported.discoveredAt(),
        reported.receivedAt(),
        reported.reportedBy());
  }
}
