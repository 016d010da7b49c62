package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ReportedBy;

/// The case as incident-service published it. What has not been published is null or empty.
///
/// @param departmentAsReported what the report named where that is no known department
/// @param facts as last amended
/// @param sightings where the item was seen, the first first
/// @param secondReports what other reports of the same item added
/// @param team who handles it, as last recorded
/// @param actions in the order of their recording
/// @param evidence by its hashes; the files stay in incident-service's store
/// @param publications requests that a reply go out on another department's channel
/// @param furtherDeliveries of replies that had been delivered before, elsewhere
/// @param end the end of handling in force, as corrected; null while there is none
/// @param result the result filed last for the end in force, with the earliest time that a filing
///     on that end states; null while there is none
/// @param results each as it states, in the order of their recording
/// @param mergedInto id of the incident that continues; null where this one goes on by itself
/// @param waivers obligations that the group office waived (免办), in the order of their recording
/// @param tasks in the order of their setting, those that are open among them
/// @param meetings in the order of their recording, with their minutes
/// @param follows id of the closed incident that was reported by the same reference, or is about
///     the same item
/// @param recordedAfterwards null unless it was over before it was entered: then its times are as
///     stated, and neither the auditor nor the statistics of times count it
public record CaseSection(
    @MayBeAbsent String number,
    @MayBeAbsent IncidentEvent.Source source,
    @MayBeAbsent ReportedBy reportedBy,
    @MayBeAbsent Recorder recordedBy,
    @MayBeAbsent String departmentAsReported,
    @MayBeAbsent Instant discoveredAt,
    @MayBeAbsent Instant receivedAt,
    @MayBeAbsent @JsonUnwrapped Facts facts,
    List<IncidentEvent.Amended> amendments,
    List<Sighting> sightings,
    List<SecondReport> secondReports,
    List<TeamMember> team,
    List<IncidentEvent.ActionRecorded> actions,
    List<IncidentEvent.EvidenceAdded> evidence,
    List<Reply> replies,
    List<IncidentEvent.PublicationRequested> publications,
    List<IncidentEvent.ReplyDelivered> furtherDeliveries,
    List<IncidentEvent.Assigned> assignments,
    @MayBeAbsent End end,
    List<IncidentEvent.HandlingEnded> ends,
    List<IncidentEvent.EndCorrected> endCorrections,
    List<IncidentEvent.Reopened> reopenings,
    @MayBeAbsent Result result,
    List<Result> results,
    @MayBeAbsent String mergedInto,
    List<IncidentEvent.Merged> merges,
    List<IncidentEvent.Unmerged> unmerges,
    List<IncidentEvent.Waived> waivers,
    List<DossierTask> tasks,
    List<IncidentEvent.MeetingHeld> meetings,
    @MayBeAbsent String follows,
    @MayBeAbsent LateRecording recordedAfterwards) {

  /// @param reason why it was recorded afterwards
  /// @param level as stated
  /// @param judged whether the grading service judges it
  public record LateRecording(
      @MayBeAbsent String reason, Instant recordedAt, @MayBeAbsent Level level, boolean judged) {}

  /// What another report of the item added, and states otherwise.
  ///
  /// @param settlement what the group office made of its difference; null until then, and where it
  ///     has none of its own
  public record SecondReport(
      @JsonUnwrapped IncidentEvent.Sighted report, @MayBeAbsent Decision settlement) {

    boolean hasDifference(int n) {
      return report.difference() != null && report.difference() == n;
    }

    SecondReport settled(Decision decision) {
      return new SecondReport(report, decision);
    }
  }

  /// @param correctedAt when it was corrected last; null if never
  public record End(
      Instant endedAt,
      @MayBeAbsent String reason,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent Instant correctedAt) {}

  /// @param decision null while it awaits one
  /// @param delivery the first; null until delivered
  public record Reply(
      int reply,
      @MayBeAbsent String text,
      String textHash,
      Instant draftedAt,
      Recorder draftedBy,
      @MayBeAbsent Decision decision,
      @MayBeAbsent IncidentEvent.ReplyDelivered delivery) {}

  /// @param decision null until the group office has decided (审核备案)
  public record Result(
      int filing,
      @MayBeAbsent String text,
      Instant filedAt,
      Instant recordedAt,
      Recorder filedBy,
      @MayBeAbsent Decision decision) {

    /// The same with another time of filing.
    public Result filedAt(Instant at) {
      return new Result(filing, text, at, recordedAt, filedBy, decision);
    }

    Result decided(Decision made) {
      return new Result(filing, text, filedAt, recordedAt, filedBy, made);
    }
  }

  /// @param verdict of a reply `APPROVED` or `RETURNED`, of a result `ACCEPTED` or `RETURNED`, of a
  ///     difference `TAKEN_OVER` or `SET_ASIDE`
  public record Decision(
      String verdict, @MayBeAbsent String reason, Instant decidedAt, Recorder decidedBy) {}
}
