package yuqing.archive.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yuqing.archive.dossier.CaseSection.Decision;
import yuqing.archive.dossier.CaseSection.End;
import yuqing.archive.dossier.CaseSection.LateRecording;
import yuqing.archive.dossier.CaseSection.Reply;
import yuqing.archive.dossier.CaseSection.Result;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.term.Action;

/// Derives the case from the events of incident-service.
final class CaseProjection {

  private IncidentEvent.Reported report;
  private LateRecording late;
  private Facts facts;
  private List<TeamMember> team = List.of();
  private End end;
  private Result result;
  private final BoundedList<IncidentEvent.Amended> amendments;
  private final BoundedList<Sighting> sightings;
  private final SecondReports secondReports;
  private final BoundedList<IncidentEvent.ActionRecorded> actions;
  private final BoundedList<IncidentEvent.EvidenceAdded> evidence;
  private final BoundedList<Reply> replies;
  private final BoundedList<IncidentEvent.PublicationRequested> publications;
  private final BoundedList<IncidentEvent.ReplyDelivered> furtherDeliveries;
  private final BoundedList<IncidentEvent.Assigned> assignments;
  private final BoundedList<IncidentEvent.HandlingEnded> ends;
  private final BoundedList<IncidentEvent.EndCorrected> endCorrections;
  private final BoundedList<IncidentEvent.Reopened> reopenings;
  private final BoundedList<Result> results;
  private final BoundedList<IncidentEvent.Waived> waivers;
  private final BoundedList<DossierTask> tasks;
  private final BoundedList<IncidentEvent.MeetingHeld> meetings;
  private final MergeProjection merges;

  CaseProjection(DossierRoom room) {
    amendments = new BoundedList<>(room);
    sightings = new BoundedList<>(room);
    secondReports = new SecondReports(room);
    actions = new BoundedList<>(room);
    evidence = new BoundedList<>(room);
    replies = new BoundedList<>(room);
    publications = new BoundedList<>(room);
    furtherDeliveries = new BoundedList<>(room);
    assignments = new BoundedList<>(room);
    ends = new BoundedList<>(room);
    endCorrections = new BoundedList<>(room);
    reopenings = new BoundedList<>(room);
    results = new BoundedList<>(room);
    waivers = new BoundedList<>(room);
    tasks = new BoundedList<>(room);
    meetings = new BoundedList<>(room);
    merges = new MergeProjection(room);
  }

  void apply(IncidentEvent event) {
    switch (event) {
      case IncidentEvent.Reported reported -> reported(reported);
      case IncidentEvent.RecordedAfterwards stated -> {
        late = PastCase.recording(stated);
        PastCase.course(stated).forEach(this::apply);
      }
      case IncidentEvent.Amended amended -> {
        facts = amended.facts();
        amendments.add(amended);
      }
      case IncidentEvent.Sighted sighted -> sighted(sighted);
      case IncidentEvent.DifferenceSettled settled -> secondReports.settle(settled);
      case IncidentEvent.ActionRecorded act -> acted(act);
      case IncidentEvent.EvidenceAdded added -> evidenced(added);
      case IncidentEvent.ReplyDrafted drafted -> drafted(drafted);
      case IncidentEvent.ReplyApproved yes ->
          decided(yes.reply(), "APPROVED", yes.reason(), yes.recordedAt(), yes.recordedBy());
      case IncidentEvent.ReplyReturned no ->
          decided(no.reply(), "RETURNED", no.reason(), no.recordedAt(), no.recordedBy());
      case IncidentEvent.ReplyDelivered delivered -> delivered(delivered);
      case IncidentEvent.PublicationRequested requested -> publications.add(requested);
      case IncidentEvent.TaskEvent about -> about(about);
      case IncidentEvent.MeetingHeld held -> meetings.add(held);
      case IncidentEvent.RiskEvent _ -> {
        // Belongs to no incident.
      }
      case IncidentEvent.HandlingEnded ended -> ended(ended);
      case IncidentEvent.EndCorrected corrected -> corrected(corrected);
      case IncidentEvent.Reopened reopened -> {
        end = null;
        result = null;
        reopenings.add(reopened);
      }
      case IncidentEvent.ResultFiled filed -> filed(filed);
      case IncidentEvent.ResultAccepted yes ->
          judged(yes.filing(), "ACCEPTED", yes.reason(), yes.recordedAt(), yes.recordedBy());
      case IncidentEvent.ResultReturned no ->
          judged(no.filing(), "RETURNED", no.reason(), no.recordedAt(), no.recordedBy());
      case IncidentEvent.Assigned assigned -> assignments.add(assigned);
      case IncidentEvent.Merged merged -> merges.merged(merged);
      case IncidentEvent.Unmerged unmerged -> merges.unmerged(unmerged);
      case IncidentEvent.Waived waived -> waivers.add(waived);
    }
  }

  private void about(IncidentEvent.TaskEvent event) {
    var id = event.task().id();
    tasks.change(
        each -> each.task().id().equals(id),
        DossierTask.of(event.task()),
        each -> each.after(event));
  }

  private void reported(IncidentEvent.Reported event) {
    report = event;
    facts = event.facts();
    if (event.sightings() != null) {
      event.sightings().forEach(sightings::add);
    }
  }

  private void sighted(IncidentEvent.Sighted event) {
    if (event.sighting() != null) {
      sightings.add(event.sighting());
    }
    if (event.source() != null) {
      secondReports.add(event);
    }
  }

  private void acted(IncidentEvent.ActionRecorded event) {
    if (event.action() == Action.HANDLING_STARTED && event.team() != null) {
      team = event.team();
    }
    actions.add(event);
  }

  /// What turns out to be a signed form was there before as evidence of no kind, or may have been.
  private void evidenced(IncidentEvent.EvidenceAdded event) {
    if (event.kind() == null) {
      evidence.add(event);
    } else {
      evidence.change(each -> each.sha256().equals(event.sha256()), event, _ -> event);
    }
  }

  private void drafted(IncidentEvent.ReplyDrafted event) {
    replies.add(
        new Reply(
            event.reply(),
            event.text(),
            event.textHash(),
            event.recordedAt(),
            event.recordedBy(),
            null,
            null));
  }

  private void decided(int reply, String verdict, String reason, Instant at, Recorder by) {
    var decision = new Decision(verdict, reason, at, by);
    replies.change(
        each -> each.reply() == reply,
        new Reply(reply, null, null, null, null, null, null),
        each ->
            new Reply(
                each.reply(),
                each.text(),
                each.textHash(),
                each.draftedAt(),
                each.draftedBy(),
                decision,
                each.delivery()));
  }

  private void delivered(IncidentEvent.ReplyDelivered event) {
    if (replies.list().stream()
        .anyMatch(each -> each.reply() == event.reply() && each.delivery() != null)) {
      furtherDeliveries.add(event);
      return;
    }
    replies.change(
        each -> each.reply() == event.reply(),
        new Reply(event.reply(), null, event.textHash(), null, null, null, null),
        each ->
            new Reply(
                each.reply(),
                each.text(),
                each.textHash(),
                each.draftedAt(),
                each.draftedBy(),
                each.decision(),
                event));
  }

  private void ended(IncidentEvent.HandlingEnded event) {
    end = new End(event.endedAt(), event.reason(), event.recordedAt(), event.recordedBy(), null);
    result = null;
    ends.add(event);
  }

  private void corrected(IncidentEvent.EndCorrected event) {
    var before = end == null ? new End(null, event.reason(), null, null, null) : end;
    end =
        new End(
            event.endedAt(),
            before.reason(),
            before.recordedAt(),
            before.recordedBy(),
            event.recordedAt());
    endCorrections.add(event);
  }

  /// A second filing without a new end corrects the text of the first, and its time where it states
  /// an earlier one. Each filing is listed as it states.
  private void filed(IncidentEvent.ResultFiled event) {
    var stated =
        new Result(
            event.filing(),
            event.text(),
            event.occurredAt(),
            event.recordedAt(),
            event.recordedBy(),
            null);
    results.add(stated);
    var filedBefore = result != null && result.filedAt().isBefore(stated.filedAt());
    result = filedBefore ? stated.filedAt(result.filedAt()) : stated;
  }

  private void judged(int filing, String verdict, String reason, Instant at, Recorder by) {
    var decision = new Decision(verdict, reason, at, by);
    results.change(
        each -> each.filing() == filing,
        new Result(filing, null, null, null, null, null),
        each -> each.decided(decision));
    if (result != null && result.filing() == filing) {
      result = result.decided(decision);
    }
  }

  CaseSection section() {
    return new CaseSection(
        report == null ? null : report.number(),
        report == null ? null : report.source(),
        report == null ? null : report.reportedBy(),
        report == null ? null : report.recordedBy(),
        report == null ? null : report.departmentAsReported(),
        report == null ? null : report.discoveredAt(),
        report == null ? null : report.receivedAt(),
        facts,
        amendments.list(),
        sightings.list(),
        secondReports.list(),
        team,
        actions.list(),
        evidence.list(),
        replies.list(),
        publications.list(),
        furtherDeliveries.list(),
        assignments.list(),
        end,
        ends.list(),
        endCorrections.list(),
        reopenings.list(),
        result,
        results.list(),
        merges.into(),
        merges.merges(),
        merges.unmerges(),
        waivers.list(),
        tasks.list(),
        meetings.list(),
        report == null ? null : report.follows(),
        late);
  }

  void countOmitted(Map<String, Long> omitted) {
    DossierProjection.countOmitted(omitted, "amendments", amendments);
    DossierProjection.countOmitted(omitted, "sightings", sightings);
    secondReports.countOmitted(omitted);
    DossierProjection.countOmitted(omitted, "actions", actions);
    DossierProjection.countOmitted(omitted, "evidence", evidence);
    DossierProjection.countOmitted(omitted, "replies", replies);
    DossierProjection.countOmitted(omitted, "publications", publications);
    DossierProjection.countOmitted(omitted, "furtherDeliveries", furtherDeliveries);
    DossierProjection.countOmitted(omitted, "assignments", assignments);
    DossierProjection.countOmitted(omitted, "ends", ends);
    DossierProjection.countOmitted(omitted, "endCorrections", endCorrections);
    DossierProjection.countOmitted(omitted, "reopenings", reopenings);
    DossierProjection.countOmitted(omitted, "results", results);
    DossierProjection.countOmitted(omitted, "waivers", waivers);
    DossierProjection.countOmitted(omitted, "tasks", tasks);
    DossierProjection.countOmitted(omitted, "meetings", meetings);
    merges.countOmitted(omitted);
  }
}
