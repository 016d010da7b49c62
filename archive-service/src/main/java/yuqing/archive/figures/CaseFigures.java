package yuqing.archive.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yuqing.archive.timeline.EntryHeader;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;

/// What is counted of one incident. Takes each source's events in the order in which that source
/// published them; how those of several sources interleave makes no difference.
///
/// @param report null until the report has come in
/// @param owners the departments in charge, each since when
/// @param mergedInto id of the incident that goes on; null unless merged
public record CaseFigures(
    CaseReport report,
    List<Owner> owners,
    CaseGrades grades,
    CaseMedia media,
    CaseReplies replies,
    CaseEnd end,
    CaseClosing closing,
    String mergedInto) {

  /// Since when the department that the report named is in charge.
  static final Instant BEGINNING = Instant.EPOCH;

  /// Of an incident of which nothing that is counted has come in.
  public static final CaseFigures EMPTY =
      new CaseFigures(
          null,
          List.of(),
          CaseGrades.NONE,
          CaseMedia.NONE,
          CaseReplies.NONE,
          CaseEnd.NONE,
          CaseClosing.NONE,
          null);

  public CaseFigures {
    owners = List.copyOf(owners);
  }

  /// A department in charge.
  ///
  /// @param since when it was assigned; the beginning of time for the one of the report
  public record Owner(String department, Instant since) {}

  /// Whether an event may change what is counted of an incident. Most do not: they cost nothing.
  static boolean concerns(EventData event) {
    return switch (event) {
      case IncidentEvent incident -> concerns(incident);
      case EscalationEvent.Graded _, ArchiveEvent.DossierClosed _ -> true;
      case EscalationEvent.AlertOrdered order -> CaseGrades.showsPeriod(order);
      case EscalationEvent _, DecisionEvent _, NotificationEvent _, ArchiveEvent _, RosterEvent _ ->
          false;
    };
  }

  private static boolean concerns(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported _,
          IncidentEvent.RecordedAfterwards _,
          IncidentEvent.Amended _,
          IncidentEvent.Assigned _,
          IncidentEvent.ReplyDrafted _,
          IncidentEvent.ReplyApproved _,
          IncidentEvent.ReplyDelivered _,
          IncidentEvent.HandlingEnded _,
          IncidentEvent.EndCorrected _,
          IncidentEvent.Reopened _,
          IncidentEvent.ResultFiled _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _ ->
          true;
      case IncidentEvent.Sighted seen -> seen.sighting() != null;
      case IncidentEvent.ActionRecorded act -> act.action() == Action.PEOPLE_ANSWERED;
      case IncidentEvent.DifferenceSettled _,
          IncidentEvent.EvidenceAdded _,
          IncidentEvent.ReplyReturned _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.MeetingHeld _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.Waived _ ->
          false;
    };
  }

  /// @param n of the entry that the event became
  CaseFigures after(long n, EventData event) {
    return switch (event) {
      case IncidentEvent incident -> afterIncident(n, incident);
      case EscalationEvent.Graded graded -> with(grades.graded(graded));
      case EscalationEvent.AlertOrdered order ->
          CaseGrades.showsPeriod(order) ? with(grades.ordered(order)) : this;
      case ArchiveEvent.DossierClosed closed -> with(closing.closed(closed.occurredAt(), n));
      case EscalationEvent _, DecisionEvent _, NotificationEvent _, ArchiveEvent _, RosterEvent _ ->
          this;
    };
  }

  /// Of an entry whose payload is erased the header remains: that there was a report, and when it
  /// was recorded. So an erasure takes the incident out of no count.
  CaseFigures afterErased(EntryHeader entry) {
    return switch (entry.type()) {
      case "incident.reported" -> with(CaseReport.erased(entry.time(), false));
      case "incident.recorded-afterwards" -> with(CaseReport.erased(entry.time(), true));
      default -> this;
    };
  }

  private CaseFigures afterIncident(long n, IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported it ->
          with(CaseReport.of(it))
              .ownedBy(it.department(), BEGINNING)
              .with(media.sighted(it.sightings()));
      case IncidentEvent.RecordedAfterwards it ->
          with(CaseReport.of(it))
              .ownedBy(it.department(), BEGINNING)
              .with(media.sighted(it.sightings()))
              .with(CaseGrades.stated(it.level()))
              .with(CaseEnd.stated(it));
      case IncidentEvent.Amended it -> report == null ? this : with(report.amended(it.facts()));
      case IncidentEvent.Assigned it -> ownedBy(it.toDepartment(), it.recordedAt());
      case IncidentEvent.Sighted it -> with(media.sighted(it.sighting()));
      case IncidentEvent.ActionRecorded it -> with(replies.acted(it));
      case IncidentEvent.ReplyDrafted it -> with(replies.drafted(it.recordedAt()));
      case IncidentEvent.ReplyApproved it -> with(replies.approved(it.recordedAt()));
      case IncidentEvent.ReplyDelivered it -> with(replies.answered(it.occurredAt()));
      case IncidentEvent.HandlingEnded it -> with(CaseEnd.at(it.endedAt()));
      case IncidentEvent.EndCorrected it -> with(end.corrected(it.endedAt()));
      case IncidentEvent.Reopened _ -> with(CaseEnd.NONE).with(closing.reopened(n));
      case IncidentEvent.ResultFiled it -> with(end.filed(it.filing(), it.occurredAt()));
      case IncidentEvent.ResultAccepted it -> with(end.decided(it.filing(), Filing.ACCEPTED));
      case IncidentEvent.ResultReturned it -> with(end.decided(it.filing(), Filing.RETURNED));
      case IncidentEvent.Merged it -> mergedInto(it.into());
      case IncidentEvent.Unmerged _ -> mergedInto(null);
      case IncidentEvent.DifferenceSettled _,
          IncidentEvent.EvidenceAdded _,
          IncidentEvent.ReplyReturned _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.MeetingHeld _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.Waived _ ->
          this;
    };
  }

  /// @param since null in an event that lacks it: then the change counts as of the beginning
  private CaseFigures ownedBy(String department, Instant since) {
    var all = new ArrayList<>(owners);
    all.add(new Owner(department, since == null ? BEGINNING : since));
    return new CaseFigures(report, all, grades, media, replies, end, closing, mergedInto);
  }

  private CaseFigures mergedInto(String into) {
    return new CaseFigures(report, owners, grades, media, replies, end, closing, into);
  }

  private CaseFigures with(CaseReport changed) {
    return new CaseFigures(changed, owners, grades, media, replies, end, closing, mergedInto);
  }

  private CaseFigures with(CaseMedia changed) {
    return new CaseFigures(report, owners, grades, changed, replies, end, closing, mergedInto);
  }

  private CaseFigures with(CaseReplies changed) {
    return new CaseFigures(report, owners, grades, media, changed, end, closing, mergedInto);
  }

  private CaseFigures with(CaseEnd changed) {
    return new CaseFigures(report, owners, grades, media, replies, changed, closing, mergedInto);
  }

  private CaseFigures with(CaseGrades changed) {
    return new CaseFigures(report, owners, changed, media, replies, end, closing, mergedInto);
  }

  private CaseFigures with(CaseClosing changed) {
    return new CaseFigures(report, owners, grades, media, replies, end, changed, mergedInto);
  }

  /// Code of the department in charge; null until the report has come in.
  public String department() {
    return owners.isEmpty() ? null : owners.getLast().department();
  }

  /// When it was last assigned to a department (交办); null where the report named the one in charge.
  public Instant assignedAt() {
    return owners.isEmpty() || owners.getLast().since().equals(BEGINNING)
        ? null
        : owners.getLast().since();
  }

  /// What came of the filing (审核备案).
  public Filing filing() {
    return end.decision();
  }

  public CaseInstants instants() {
    return new CaseInstants(
        report == null ? null : report.discoveredAt(),
        report == null ? null : report.receivedAt(),
        grades.gradedAt(),
        replies.answeredAt(),
        replies.draftedAt(),
        replies.approvedAt(),
        end.endedAt(),
        end.filedAt(),
        closing.closedAt());
  }

  /// Null where the time has not run, and for what was over before it was entered.
  public Long minutes(CaseTime time) {
    return report == null || report.past() ? null : time.minutes(instants());
  }

  /// In force; null until graded.
  public Level level() {
    return grades.level();
  }

  /// The group office's decision on the result of the end in force.
  public enum Filing {
    NOT_FILED,
    AWAITS_DECISION,
    RETURNED,
    ACCEPTED
  }
}
