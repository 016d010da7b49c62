package yuqing.archive.dossier;

import java.util.List;
import yuqing.archive.dossier.CaseSection.LateRecording;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.term.ReportedBy;

/// What is stated about an incident that was over before it was entered, as the events that would
/// have told of it: reported, ended, filed and accepted.
final class PastCase {

  private PastCase() {}

  static LateRecording recording(RecordedAfterwards stated) {
    return new LateRecording(stated.reason(), stated.recordedAt(), stated.level(), stated.judged());
  }

  static List<IncidentEvent> course(RecordedAfterwards stated) {
    var recorded = stated.recordedAt();
    var by = stated.recordedBy();
    return List.of(
        report(stated),
        new IncidentEvent.HandlingEnded(stated.endedAt(), null, recorded, by),
        new IncidentEvent.ResultFiled(1, stated.result(), stated.filedAt(), recorded, by),
        new IncidentEvent.ResultAccepted(1, stated.reason(), recorded, by));
  }

  private static IncidentEvent.Reported report(RecordedAfterwards stated) {
    return new IncidentEvent.Reported(
        stated.number(),
        stated.source(),
        stated.facts(),
        stated.department(),
        null,
        stated.discoveredAt(),
        stated.receivedAt(),
        ReportedBy.REPORTER,
        stated.sightings(),
        stated.recordedBy(),
        null);
  }
}
