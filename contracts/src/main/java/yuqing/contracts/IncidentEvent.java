package yuqing.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.RiskLevel;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.TaskOrigin;
import yuqing.contracts.text.FormMark;

/// The events that incident-service publishes on `yuqing.incident.v1`, keyed by incident id. Only
/// this topic carries the case's own prose, because the archive needs it. No event names the
/// person who posted the public item.
public sealed interface IncidentEvent extends EventData {

  /// Whether an event with this subject concerns no incident: who follows incidents skips it. It is
  /// then about a task or a meeting that belongs to none, or about a risk, and has the id of that
  /// as subject.
  default boolean concernsNoIncident(String subject) {
    return false;
  }

  /// The person or system that recorded something, by post.
  ///
  /// @param role the role under which it was recorded, such as `liaison`
  /// @param person the roster's id; null for a system
  /// @param department the recorder's department concerned; null for offices and systems
  record Recorder(String role, @MayBeAbsent String person, @MayBeAbsent String department) {}

  /// The system a report came from and its own reference; together they name the report.
  record Source(String system, String reference) {}

  /// One place where the public item was seen.
  ///
  /// @param views counted by the platform when seen; null when it shows none, as the two others
  record Sighting(
      @FreeText String platform,
      @MayBeAbsent @FreeText String url,
      Instant seenAt,
      @MayBeAbsent Long views,
      @MayBeAbsent Long comments,
      @MayBeAbsent Long reposts) {}

  /// The facts of a report that may be amended. A null among scope, impact and aptToSpread is a
  /// missing fact.
  record Facts(
      @FreeText String title,
      @FreeText String summary,
      Category category,
      Nature nature,
      @MayBeAbsent Scope scope,
      @MayBeAbsent Impact impact,
      @MayBeAbsent Boolean aptToSpread,
      boolean suddenGrave) {}

  /// One member of the handling team.
  record TeamMember(@FreeText String post, @FreeText String name) {}

  /// @param number `YQ-2026-00012`: calendar year of receipt, gaps allowed
  /// @param department code of the department concerned; the group office's own where the report
  ///     named none that exists
  /// @param departmentAsReported the department as reported, if it is unknown; else null
  /// @param follows id of the closed incident of the same reference or item; null for none
  @EventType("incident.reported")
  record Reported(
      String number,
      Source source,
      Facts facts,
      String department,
      @MayBeAbsent @FreeText String departmentAsReported,
      Instant discoveredAt,
      Instant receivedAt,
      ReportedBy reportedBy,
      List<Sighting> sightings,
      Recorder recordedBy,
      @MayBeAbsent String follows)
      implements IncidentEvent {}

  /// An incident that was over before it was entered, as the group office states it: ended, filed
  /// and accepted from the beginning. It is no live report; nobody is alerted of it.
  ///
  /// @param judged whether that was asked for and an edition was in force at its discovery
  @EventType("incident.recorded-afterwards")
  record RecordedAfterwards(
      String number,
      Source source,
      Facts facts,
      String department,
      Level level,
      Instant discoveredAt,
      Instant receivedAt,
      Instant endedAt,
      Instant filedAt,
      @FreeText String result,
      @FreeText String reason,
      boolean judged,
      List<Sighting> sightings,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// @param facts all facts after the amendment
  /// @param changed names of those that changed
  @EventType("incident.amended")
  record Amended(
      Facts facts,
      List<String> changed,
      @MayBeAbsent @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// A further sighting, or a second report of the same item.
  ///
  /// @param sighting null for a second report that names no new place
  /// @param source of the second report; null for a plain sighting
  /// @param differing what a second report states otherwise: nothing changes by it
  /// @param difference 1, 2, 3 … where it is new and the group office has to settle it; else null
  /// @param number of the incident, such as `YQ-2026-00012`; there with a difference
  @EventType("incident.sighted")
  record Sighted(
      @MayBeAbsent Sighting sighting,
      @MayBeAbsent Source source,
      List<Difference> differing,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent Integer difference,
      @MayBeAbsent String number)
      implements IncidentEvent {}

  /// A fact that a second report of the same incident states otherwise.
  record Difference(String field, @MayBeAbsent String recorded, String reported) {}

  /// What the group office makes of a difference.
  enum DifferenceDecision {
    TAKEN_OVER,
    SET_ASIDE
  }

  /// A takeover has amended the facts just before. The number is that of `incident.sighted`.
  @EventType("incident.difference-settled")
  record DifferenceSettled(
      int difference,
      DifferenceDecision decision,
      @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// An act recorded as done, through `POST /incidents/{id}/actions`.
  ///
  /// @param occurredAt when it was done; outcomes are judged by it
  /// @param by code of the post that did it, where another person records it, or `other`; null
  ///     when it was the recorder. Older records have it in free words
  /// @param counterpart who was informed or took part; for the media, the medium
  /// @param noChange true for an exchange that reports no change
  /// @param team of HANDLING_STARTED; null for other actions
  /// @param kind which report to the superior authority; null for other actions
  /// @param text of a report to the superior authority; the plan started; the meeting's minutes
  /// @param byDepartment code of the department of a post that several departments have
  /// @param byNote who did it, where no post of the suite did
  /// @param call the telephone call in which it was reported
  /// @param follows the number, among the incident's actions, of the telephone report that this
  ///     one puts in writing: it is no report of its own
  /// @param reportNumber of the reports to the superior authority: 1 for the first, then 2, 3 …;
  ///     a written version bears that of the telephone report
  /// @param issue of the written reports to the superior authority (专报), as they are printed:
  ///     calendar year and count over all incidents, such as `2026-12`; null for a telephone report
  @EventType("incident.action-recorded")
  record ActionRecorded(
      Action action,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent String by,
      @MayBeAbsent Means means,
      @MayBeAbsent @FreeText String counterpart,
      @MayBeAbsent @FreeText String note,
      @MayBeAbsent Boolean noChange,
      @MayBeAbsent List<TeamMember> team,
      @MayBeAbsent ReportKind kind,
      @MayBeAbsent @FreeText String text,
      List<String> evidence,
      @MayBeAbsent String byDepartment,
      @MayBeAbsent @FreeText String byNote,
      @MayBeAbsent TelephoneCall call,
      @MayBeAbsent Integer follows,
      @MayBeAbsent Integer reportNumber,
      @MayBeAbsent String issue)
      implements IncidentEvent {

    /// An act whose recorder did it, and which is no report by telephone or to the superior.
    public ActionRecorded(
        Action action,
        Instant occurredAt,
        Instant recordedAt,
        Recorder recordedBy,
        String by,
        Means means,
        String counterpart,
        String note,
        Boolean noChange,
        List<TeamMember> team,
        ReportKind kind,
        String text,
        List<String> evidence) {
      this(
          action,
          occurredAt,
          recordedAt,
          recordedBy,
          by,
          means,
          counterpart,
          note,
          noChange,
          team,
          kind,
          text,
          evidence,
          null,
          null,
          null,
          null,
          null,
          null);
    }
  }

  /// A report by telephone: who called from where, and whom.
  ///
  /// @param unit the caller's, as people name it
  /// @param post the caller's
  /// @param called the post that took the call
  /// @param at when the call was made
  record TelephoneCall(
      @FreeText String unit, @FreeText String post, @FreeText String called, Instant at) {}

  /// A piece of evidence: a file about the public item, or about what the school did. The topic
  /// carries its hash; the bytes stay in incident-service's evidence store.
  ///
  /// @param sha256 of the content, in lower-case hex: the name under which actions cite it
  /// @param mediaType what the content is, such as `image/png`
  /// @param sizeBytes of the content
  /// @param title what it shows
  /// @param takenAt when the picture or the page was taken; null when not stated
  /// @param kind null for evidence of no special kind. A file that was such and turned out to be a
  ///     signed form is published once more, with its kind
  /// @param mark of a signed form, what its QR code says; null where the code could not be read.
  ///     Its incident is another one where that was merged into this
  @EventType("incident.evidence-added")
  record EvidenceAdded(
      String sha256,
      String mediaType,
      long sizeBytes,
      @MayBeAbsent @FreeText String title,
      @MayBeAbsent @FreeText String note,
      @MayBeAbsent Instant takenAt,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent EvidenceKind kind,
      @MayBeAbsent FormMark mark)
      implements IncidentEvent {

    /// Evidence of no special kind.
    public EvidenceAdded(
        String sha256,
        String mediaType,
        long sizeBytes,
        String title,
        String note,
        Instant takenAt,
        Instant recordedAt,
        Recorder recordedBy) {
      this(sha256, mediaType, sizeBytes, title, note, takenAt, recordedAt, recordedBy, null, null);
    }
  }

  /// @param reply 1, 2, 3 …
  /// @param textHash SHA-256 of the text in lower-case hex: an approval is valid for that exact
  ///     text
  @EventType("incident.reply-drafted")
  record ReplyDrafted(
      int reply, @FreeText String text, String textHash, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  @EventType("incident.reply-approved")
  record ReplyApproved(
      int reply,
      String textHash,
      @MayBeAbsent @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  @EventType("incident.reply-returned")
  record ReplyReturned(
      int reply, String textHash, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// @param channel code of the official channel it was published on; null when given to a
  ///     counterpart
  @EventType("incident.reply-delivered")
  record ReplyDelivered(
      int reply,
      String textHash,
      @MayBeAbsent String channel,
      @MayBeAbsent @FreeText String counterpart,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// An approved reply is to go out on an official channel that another department's liaison edits
  /// (article 13). That person sees the reply alone, and delivers it.
  ///
  /// @param publication id of the request
  /// @param department whose channel it is
  /// @param editorPerson roster id of the liaison who edits it; null while none is filed
  @EventType("incident.publication-requested")
  record PublicationRequested(
      UUID publication,
      String number,
      int reply,
      String textHash,
      String channel,
      String department,
      @MayBeAbsent String editorPerson,
      @MayBeAbsent @FreeText String note,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// @param reason required when recorded more than an hour after the end, and when handling was
  ///     not started by then
  @EventType("incident.handling-ended")
  record HandlingEnded(
      Instant endedAt,
      @MayBeAbsent @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// @param endedAt replaces the instant of the current end everywhere
  @EventType("incident.end-corrected")
  record EndCorrected(
      Instant endedAt, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  @EventType("incident.reopened")
  record Reopened(@FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// @param filing 1, 2, 3 …: a second one without a new end corrects the first one's text
  @EventType("incident.result-filed")
  record ResultFiled(
      int filing,
      @FreeText String text,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  @EventType("incident.result-accepted")
  record ResultAccepted(
      int filing, @MayBeAbsent @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  @EventType("incident.result-returned")
  record ResultReturned(
      int filing, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// 交办/转办: the owner moves, the clocks do not.
  @EventType("incident.assigned")
  record Assigned(
      String fromDepartment,
      String toDepartment,
      @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {}

  /// @param into id of the incident that remains; it gets the graver of the two levels
  @EventType("incident.merged")
  record Merged(String into, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// A merge was undone: the incident goes on by itself, in the state before the merge.
  ///
  /// @param from id of the incident that it had been merged into, which keeps what it took over
  @EventType("incident.unmerged")
  record Unmerged(String from, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// 免办: what is open of one obligation is no longer owed. Only while an end is in force.
  ///
  /// @param code of an obligation that may be waived
  @EventType("incident.waived")
  record Waived(
      ObligationCode code, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements IncidentEvent {}

  /// What is published about a task (任务、督办事项): something that a post is to do until a day,
  /// beside what the regulation itself asks for. Its subject is the incident that the task belongs
  /// to; of a task that belongs to none it is the task's own id.
  sealed interface TaskEvent extends IncidentEvent {

    TaskReference task();

    @Override
    default boolean concernsNoIncident(String subject) {
      return task().id().toString().equals(subject);
    }
  }

  /// A task as it is once the event has happened.
  ///
  /// @param number `DB-2026-00012`: calendar year of its setting
  /// @param ownerDepartment code; null for a post that the school has once
  /// @param dueOn the day until whose end it is to be done, in the school's zone
  /// @param incidentNumber of the incident that it belongs to; null for none
  record TaskReference(
      UUID id,
      String number,
      Post ownerPost,
      @MayBeAbsent String ownerDepartment,
      LocalDate dueOn,
      @MayBeAbsent String incidentNumber) {}

  /// @param text what exactly is to be done; null where the title says it
  @EventType("incident.task-set")
  record TaskSet(
      TaskReference task,
      TaskOrigin origin,
      @FreeText String title,
      @MayBeAbsent @FreeText String text,
      Instant recordedAt,
      Recorder recordedBy)
      implements TaskEvent {}

  /// Its owner has taken note of it.
  @EventType("incident.task-accepted")
  record TaskAccepted(TaskReference task, Instant recordedAt, Recorder recordedBy)
      implements TaskEvent {}

  /// @param until the day that its owner asks for
  @EventType("incident.task-extension-requested")
  record TaskExtensionRequested(
      TaskReference task,
      LocalDate until,
      @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements TaskEvent {}

  /// The extension that was asked for is granted.
  ///
  /// @param before the day until whose end it was to be done before
  @EventType("incident.task-extended")
  record TaskExtended(
      TaskReference task,
      LocalDate before,
      @MayBeAbsent @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements TaskEvent {}

  /// @param until the day that was asked for
  @EventType("incident.task-extension-refused")
  record TaskExtensionRefused(
      TaskReference task,
      LocalDate until,
      @FreeText String reason,
      Instant recordedAt,
      Recorder recordedBy)
      implements TaskEvent {}

  /// @param result what was done
  @EventType("incident.task-done")
  record TaskDone(
      TaskReference task,
      @FreeText String result,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy)
      implements TaskEvent {}

  @EventType("incident.task-withdrawn")
  record TaskWithdrawn(
      TaskReference task, @FreeText String reason, Instant recordedAt, Recorder recordedBy)
      implements TaskEvent {}

  /// Its owner is urged by hand to do it (催办).
  ///
  /// @param count how often it was urged by hand, this time included
  @EventType("incident.task-urged")
  record TaskUrged(TaskReference task, int count, Instant recordedAt, Recorder recordedBy)
      implements TaskEvent {}

  /// Its day has come and it is not done.
  @EventType("incident.task-due")
  record TaskDue(TaskReference task, Instant recordedAt) implements TaskEvent {}

  /// Its day is over and it is not done.
  @EventType("incident.task-overdue")
  record TaskOverdue(TaskReference task, Instant recordedAt) implements TaskEvent {}

  /// A meeting (联席会议、专题会议、分析会) that was held, with what was said and decided. Its subject
  /// is the incident that it was about; of a meeting about none it is the meeting's own id. Each
  /// decision became a task, whose own events follow.
  ///
  /// @param number `LX-2026-003`, `ZT-2026-003` or `FX-2026-003`: kind, calendar year in which it
  ///     was held, and count
  /// @param chair the post that chaired it
  /// @param chairDepartment code; null for a post that the school has once
  /// @param attendance who was asked to it, and who was there
  /// @param decisions the tasks that they became, as they were set
  /// @param incidentNumber of the incident that it was about; null for none
  @EventType("incident.meeting-held")
  record MeetingHeld(
      UUID id,
      String number,
      MeetingKind kind,
      @FreeText String title,
      @MayBeAbsent @FreeText String place,
      Post chair,
      @MayBeAbsent String chairDepartment,
      List<AgendaItem> agenda,
      List<MeetingAttendee> attendance,
      @FreeText String minutes,
      List<TaskReference> decisions,
      @MayBeAbsent String incidentNumber,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy)
      implements IncidentEvent {

    /// Those on its agenda.
    public List<RiskReference> risks() {
      return agenda.stream().map(AgendaItem::risk).filter(Objects::nonNull).toList();
    }

    @Override
    public boolean concernsNoIncident(String subject) {
      return id.toString().equals(subject);
    }
  }

  /// @param risk that the meeting dealt with, whose title is the subject then; null where the item
  ///     is none, and in a meeting that was recorded before there was a register of risks
  record AgendaItem(@FreeText String subject, @MayBeAbsent RiskReference risk) {

    public static AgendaItem of(String subject) {
      return new AgendaItem(subject, null);
    }

    /// As an agenda shows it.
    public String text() {
      return risk == null ? subject : risk.number() + " " + subject;
    }
  }

  /// A post that was asked to a meeting (到会情况).
  ///
  /// @param department code; null for a post that the school has once
  /// @param name of who signed in for it; null where it is not stated, or nobody came
  /// @param absence why nobody came; null for one who was there
  record MeetingAttendee(
      Post post,
      @MayBeAbsent String department,
      @MayBeAbsent @FreeText String name,
      @MayBeAbsent @FreeText String absence) {}

  /// What is published about a risk (隐患, article 4): what might lead to an incident and is removed
  /// before one happens. It belongs to no incident; its subject is the risk's own id.
  sealed interface RiskEvent extends IncidentEvent {

    RiskReference risk();

    @Override
    default boolean concernsNoIncident(String subject) {
      return true;
    }
  }

  /// @param number `YH-2026-003`: calendar year of its registration, and count
  /// @param department code of the department that it concerns
  record RiskReference(UUID id, String number, String department) {}

  /// @param measures the tasks that they became, as they were set; each has events of its own
  @EventType("incident.risk-registered")
  record RiskRegistered(
      RiskReference risk,
      RiskLevel level,
      @FreeText String title,
      @FreeText String description,
      List<TaskReference> measures,
      Instant recordedAt,
      Recorder recordedBy)
      implements RiskEvent {}

  /// It is described or rated otherwise, or more is to be done about it.
  ///
  /// @param before the level until now
  /// @param level the same where that did not change
  /// @param description null where it did not change
  /// @param measures the tasks that were added; empty for none
  @EventType("incident.risk-reassessed")
  record RiskReassessed(
      RiskReference risk,
      RiskLevel before,
      RiskLevel level,
      @MayBeAbsent @FreeText String description,
      @FreeText String reason,
      List<TaskReference> measures,
      Instant recordedAt,
      Recorder recordedBy)
      implements RiskEvent {}

  /// It is removed (销号): none of its measures is still to be done.
  ///
  /// @param result what was done
  @EventType("incident.risk-cleared")
  record RiskCleared(
      RiskReference risk,
      @FreeText String result,
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy)
      implements RiskEvent {}
}
