package yuqing.escalation.casefile;

import java.time.Instant;
import java.util.List;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.procedure.casefile.CaseEvent;

/// What is stated about an incident that was over before it was entered, as it would have come in
/// then: each thing counts as recorded when it was done.
final class PastIncident {

  private PastIncident() {}

  static Reported report(RecordedAfterwards stated) {
    return new Reported(
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

  /// The level as stated is in force from the receipt on.
  static List<CaseEvent> course(RecordedAfterwards stated) {
    var received = stated.receivedAt();
    var ended = later(stated.endedAt(), received);
    var filed = later(stated.filedAt(), ended);
    return List.of(
        new CaseEvent.GradeConfirmed(stated.level(), Post.GROUP_OFFICE, stated.reason(), received),
        new CaseEvent.HandlingEnded(stated.endedAt(), ended),
        new CaseEvent.ResultFiled(stated.filedAt(), filed));
  }

  /// A whole minute may lie before what happened within it.
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
