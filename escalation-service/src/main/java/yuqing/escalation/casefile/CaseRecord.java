package yuqing.escalation.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Category;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Report;

/// All that is known of a reported incident: what it is called and whom it concerns now, and the
/// file the procedure judges.
///
/// @param department the one concerned now
/// @param category as it stands after the amendments
/// @param lastRecordedAt when the newest thing on record was recorded
public record CaseRecord(
    String number,
    String department,
    String sourceSystem,
    Category category,
    Optional<Merge> merge,
    CaseFile file,
    Instant lastRecordedAt) {

  /// @param into the incident that goes on
  public record Merge(UUID into, Instant at) {}

  /// Reads the record from what was heard and what was decided here.
  ///
  /// @param heard in the order of recording
  /// @param own decisions on the level, and levels taken over from incidents merged into this one
  /// @return empty while the report itself has not been heard
  public static Optional<CaseRecord> of(List<EventData> heard, List<CaseEvent> own) {
    return heard.stream()
        .filter(IncidentEvent.Reported.class::isInstance)
        .map(IncidentEvent.Reported.class::cast)
        .findFirst()
        .map(reported -> read(reported, heard, own));
  }

  private static CaseRecord read(
      IncidentEvent.Reported reported, List<EventData> heard, List<CaseEvent> own) {
    var department = reported.department();
    var category = reported.facts().category();
    Merge merge = null;
    for (var data : heard) {
      switch (data) {
        case IncidentEvent.Assigned assigned -> department = assigned.toDepartment();
        case IncidentEvent.Amended amended -> category = amended.facts().category();
        case IncidentEvent.Merged merged ->
            merge = new Merge(UUID.fromString(merged.into()), merged.recordedAt());
        default -> {
          // The other types say nothing of these three; CaseEvents is where each must be answered.
        }
      }
    }
    // What was decided here stands before what was heard at the same instant: a level change comes
    // before an action.
    var events = new ArrayList<>(own);
    heard.forEach(data -> CaseEvents.of(data).ifPresent(events::add));
    var file = new CaseFile(report(reported), events);
    var last =
        file.events().stream()
            .map(CaseEvent::recordedAt)
            .max(Comparator.naturalOrder())
            .filter(reported.receivedAt()::isBefore)
            .orElse(reported.receivedAt());
    return new CaseRecord(
        reported.number(),
        department,
        reported.source().system(),
        category,
        Optional.ofNullable(merge),
        file,
        last);
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
