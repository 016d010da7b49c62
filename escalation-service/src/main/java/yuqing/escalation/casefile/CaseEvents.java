package yuqing.escalation.casefile;

import java.util.Optional;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ReportKind;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.Facts;

/// What a received event is to the procedure. No `default` anywhere: a new event type does not
/// compile until its meaning is written here.
final class CaseEvents {

  private CaseEvents() {}

  static Optional<CaseEvent> of(EventData data) {
    return switch (data) {
      case IncidentEvent event -> Optional.ofNullable(ofIncident(event));
      case ArchiveEvent event -> Optional.ofNullable(ofArchive(event));
      case EscalationEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ ->
          Optional.empty();
    };
  }

  /// Null for what the procedure does not judge by.
  private static CaseEvent ofIncident(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Amended e -> new CaseEvent.Amended(facts(e.facts()), e.recordedAt());
      case IncidentEvent.ActionRecorded e -> ofAction(e);
      case IncidentEvent.ReplyDrafted e -> new CaseEvent.ReplyDrafted(e.reply(), e.recordedAt());
      case IncidentEvent.ReplyApproved e -> new CaseEvent.ReplyApproved(e.reply(), e.recordedAt());
      case IncidentEvent.ReplyReturned e -> new CaseEvent.ReplyReturned(e.reply(), e.recordedAt());
      case IncidentEvent.ReplyDelivered e ->
          new CaseEvent.ReplyDelivered(e.reply(), e.occurredAt(), e.recordedAt());
      case IncidentEvent.HandlingEnded e ->
          new CaseEvent.HandlingEnded(e.endedAt(), e.recordedAt());
      case IncidentEvent.EndCorrected e -> new CaseEvent.EndCorrected(e.endedAt(), e.recordedAt());
      case IncidentEvent.Reopened e -> new CaseEvent.Reopened(e.recordedAt());
      case IncidentEvent.ResultFiled e -> new CaseEvent.ResultFiled(e.occurredAt(), e.recordedAt());
      case IncidentEvent.Merged e -> new CaseEvent.Merged(e.recordedAt());
      case IncidentEvent.Unmerged e -> new CaseEvent.Unmerged(e.recordedAt());
      case IncidentEvent.Waived e -> new CaseEvent.Waived(e.code(), e.recordedAt());
      case IncidentEvent.Reported _,
          IncidentEvent.RecordedAfterwards _,
          IncidentEvent.Sighted _,
          IncidentEvent.DifferenceSettled _,
          IncidentEvent.EvidenceAdded _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.MeetingHeld _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.Assigned _ ->
          null;
    };
  }

  private static CaseEvent ofAction(IncidentEvent.ActionRecorded act) {
    if (act.action() == Action.FLAGGED_SUDDEN_GRAVE) {
      return new CaseEvent.FlaggedSuddenGrave(act.recordedAt());
    }
    // Of the reports to the superior authority the first (首报) meets the obligation; the written
    // version of one by telephone is no report of its own.
    var further =
        act.kind() == ReportKind.FOLLOW_UP
            || act.kind() == ReportKind.FINAL
            || act.follows() != null;
    return act.action() == Action.REPORTED_TO_SUPERIOR && further
        ? null
        : new CaseEvent.Done(act.action(), act.occurredAt(), act.recordedAt());
  }

  /// Null for a supplement, a measure and an erasure, which change no outcome, and for what the
  /// auditor publishes about judgements: nothing is judged by these.
  private static CaseEvent ofArchive(ArchiveEvent event) {
    return switch (event) {
      case ArchiveEvent.ReviewHeld e ->
          new CaseEvent.Done(Action.REVIEW_MEETING_HELD, e.occurredAt(), e.recordedAt());
      case ArchiveEvent.DossierClosed e ->
          new CaseEvent.Done(Action.DOSSIER_CLOSED, e.occurredAt(), e.recordedAt());
      case ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.Erased _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _ ->
          null;
    };
  }

  static Facts facts(IncidentEvent.Facts facts) {
    return new Facts(
        facts.category(), facts.scope(), facts.impact(), facts.aptToSpread(), facts.suddenGrave());
  }
}
