package yuqing.archive.dossier;

import java.time.Instant;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.contracts.text.StatedTime;

/// The status of a case: what lists show, filters ask and access is decided by. Takes each source's
/// events in the order in which that source published them; how those of several sources interleave
/// makes no difference.
///
/// @param report null until the report has come in
/// @param department code of the department concerned; null until the report has come in
/// @param level null until graded
/// @param mergedInto id of the incident that continues; null unless merged
record CaseStatus(
    Report report,
    String department,
    Level level,
    Course course,
    Aftermath aftermath,
    String mergedInto) {

  static final CaseStatus EMPTY =
      new CaseStatus(null, null, null, Course.UNTOUCHED, Aftermath.NONE, null);

  /// @param sourceSystem that reported it: the reporting system may read
  record Report(
      String number,
      String sourceSystem,
      String title,
      Category category,
      Instant discoveredAt,
      Instant receivedAt) {}

  /// How far the handling is.
  ///
  /// @param endedAt the end in force; null while there is none
  /// @param filedAt when the result of the end in force was filed, the earliest that a filing
  ///     states; null while none is
  /// @param reopenedAtEntry n of the entry of the last reopening; 0 if there was none
  record Course(boolean handling, Instant endedAt, Instant filedAt, long reopenedAtEntry) {
    static final Course UNTOUCHED = new Course(false, null, null, 0);

    Course started() {
      return new Course(true, endedAt, filedAt, reopenedAtEntry);
    }

    Course ended(Instant at) {
      return new Course(handling, at, null, reopenedAtEntry);
    }

    Course endCorrected(Instant at) {
      return new Course(handling, at, filedAt, reopenedAtEntry);
    }

    /// A second filing without a new end corrects the text of the first, and its time where it
    /// states an earlier one.
    Course filed(Instant at) {
      var earliest = filedAt == null || at.isBefore(filedAt) ? at : filedAt;
      return new Course(handling, endedAt, earliest, reopenedAtEntry);
    }

    Course reopened(long n) {
      return new Course(true, null, null, n);
    }
  }

  /// What the archive itself recorded (article 14).
  ///
  /// @param reviewedAt when the latest review meeting was held, as stated; null if none was
  /// @param reviewRecordedAt when that was recorded; null also in a row of an older version
  /// @param closedAtEntry n of the entry of the last closing; 0 if there was none
  record Aftermath(
      Instant reviewedAt, Instant reviewRecordedAt, Instant closedAt, long closedAtEntry) {
    static final Aftermath NONE = new Aftermath(null, null, null, 0);

    Aftermath reviewed(Instant at, Instant recordedAt) {
      return reviewedAt == null || at.isAfter(reviewedAt)
          ? new Aftermath(at, recordedAt, closedAt, closedAtEntry)
          : this;
    }

    Aftermath closed(Instant at, long n) {
      return new Aftermath(reviewedAt, reviewRecordedAt, at, n);
    }

    /// Whether a review was held at or after a filing; what was stated in whole minutes or seconds
    /// counts from the filing within them, whichever of the two was read first.
    boolean reviewedAfter(Instant filedAt) {
      return reviewedAt != null
          && new StatedTime(reviewedAt, reviewRecordedAt == null ? reviewedAt : reviewRecordedAt)
              .reaches(filedAt);
    }
  }

  /// @param n of the entry that the event became
  CaseStatus after(long n, EventData event) {
    return switch (event) {
      case IncidentEvent incident -> afterIncident(n, incident);
      case EscalationEvent.Graded graded ->
          new CaseStatus(report, department, graded.level(), course, aftermath, mergedInto);
      case ArchiveEvent.ReviewHeld held ->
          with(aftermath.reviewed(held.occurredAt(), held.recordedAt()));
      case ArchiveEvent.DossierClosed closed -> with(aftermath.closed(closed.occurredAt(), n));
      case ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.Erased _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _ ->
          this;
      case EscalationEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ -> this;
    };
  }

  private CaseStatus afterIncident(long n, IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported reported -> reported(reported);
      case IncidentEvent.RecordedAfterwards stated -> stated(n, stated);
      case IncidentEvent.Amended amended -> amended(amended.facts());
      case IncidentEvent.ActionRecorded act ->
          act.action() == Action.HANDLING_STARTED ? with(course.started()) : this;
      case IncidentEvent.HandlingEnded end -> with(course.ended(end.endedAt()));
      case IncidentEvent.EndCorrected end -> with(course.endCorrected(end.endedAt()));
      case IncidentEvent.ResultFiled filed -> with(course.filed(filed.occurredAt()));
      case IncidentEvent.Reopened _ -> with(course.reopened(n));
      case IncidentEvent.Assigned assigned ->
          new CaseStatus(report, assigned.toDepartment(), level, course, aftermath, mergedInto);
      case IncidentEvent.Merged merged ->
          new CaseStatus(report, department, level, course, aftermath, merged.into());
      // Handling, end, filing and closing are as they were before the merge.
      case IncidentEvent.Unmerged _ ->
          new CaseStatus(report, department, level, course, aftermath, null);
      case IncidentEvent.Sighted _,
          IncidentEvent.DifferenceSettled _,
          IncidentEvent.ReplyDrafted _,
          IncidentEvent.ReplyApproved _,
          IncidentEvent.ReplyReturned _,
          IncidentEvent.ReplyDelivered _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.MeetingHeld _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.EvidenceAdded _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.Waived _ ->
          this;
    };
  }

  private CaseStatus reported(IncidentEvent.Reported event) {
    var made =
        new Report(
            event.number(),
            event.source().system(),
            event.facts().title(),
            event.facts().category(),
            event.discoveredAt(),
            event.receivedAt());
    return new CaseStatus(made, event.department(), level, course, aftermath, mergedInto);
  }

  private CaseStatus stated(long n, IncidentEvent.RecordedAfterwards event) {
    var over = this;
    for (var each : PastCase.course(event)) {
      over = over.afterIncident(n, each);
    }
    return new CaseStatus(
        over.report, over.department, event.level(), over.course, aftermath, mergedInto);
  }

  private CaseStatus amended(IncidentEvent.Facts facts) {
    if (report == null) {
      return this;
    }
    var amended =
        new Report(
            report.number(),
            report.sourceSystem(),
            facts.title(),
            facts.category(),
            report.discoveredAt(),
            report.receivedAt());
    return new CaseStatus(amended, department, level, course, aftermath, mergedInto);
  }

  private CaseStatus with(Course changed) {
    return new CaseStatus(report, department, level, changed, aftermath, mergedInto);
  }

  private CaseStatus with(Aftermath changed) {
    return new CaseStatus(report, department, level, course, changed, mergedInto);
  }

  State state() {
    if (mergedInto != null) {
      return State.MERGED;
    }
    if (closed()) {
      return State.CLOSED;
    }
    if (course.filedAt() != null) {
      return reviewed() ? State.REVIEWED : State.FILED;
    }
    if (course.endedAt() != null) {
      return State.ENDED;
    }
    return course.handling() ? State.HANDLING : State.REPORTED;
  }

  /// A closing is in force until a reopening is appended after it: by the order of entries, since
  /// that is what the closing rested on.
  boolean closed() {
    return aftermath.closedAtEntry() > course.reopenedAtEntry();
  }

  /// A review counts at or after the first filing of the end in force (article 14).
  boolean reviewed() {
    return course.filedAt() != null && aftermath.reviewedAfter(course.filedAt());
  }
}
