package yuqing.archive.reviewdraft;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.AlertCounts;
import yuqing.archive.dossier.CaseSection.SecondReport;
import yuqing.archive.dossier.Dossier.Supplement;
import yuqing.archive.dossier.Dossier.Volume;
import yuqing.archive.dossier.ObligationSection.Explanation;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.State;

/// What the record has to say to a review meeting. The same entries give the same draft.
///
/// @param entries of the timeline that it is made from
/// @param complete whether every event that a source must have published is among them
/// @param times the six times, as ledger and statistics have them
/// @param missed obligations that were missed or met late, in the order of their opening
/// @param regrades changes of the level, the first first
/// @param secondReports what other reports of the item added and state otherwise
/// @param spread where it was seen, by platform, the one first seen on first
/// @param replies each with its round of approval, the first first
/// @param merges, unmerges into another incident, and their undoing
/// @param waivers obligations that were waived (免办)
/// @param volumes of the dossier: more than one once a closed one was reopened
/// @param omitted how many of a list found no room here; they are in the timeline
@Schema(name = "ReviewDraft")
public record ReviewDraftAnswer(
    String incidentId,
    @MayBeAbsent String number,
    @MayBeAbsent String title,
    @MayBeAbsent Level level,
    @MayBeAbsent State state,
    @MayBeAbsent Instant discoveredAt,
    @MayBeAbsent Instant receivedAt,
    long entries,
    boolean complete,
    List<StepTime> times,
    List<MissedDuty> missed,
    List<Regrade> regrades,
    List<SecondReport> secondReports,
    List<PlatformSpread> spread,
    List<ReplyRound> replies,
    List<IncidentEvent.Merged> merges,
    List<IncidentEvent.Unmerged> unmerges,
    List<WaivedDuty> waivers,
    List<Supplement> supplements,
    List<Volume> volumes,
    AlertSummary alerts,
    Map<String, Long> omitted) {

  /// Who owes something.
  ///
  /// @param post null where no obligation is known
  /// @param department code of the department whose post that is
  @Schema(name = "OwingPost")
  public record Owner(
      @MayBeAbsent Post post,
      @MayBeAbsent String postName,
      @MayBeAbsent String department,
      @MayBeAbsent String departmentName) {}

  /// @param code as the statistics name it
  /// @param definition from when to when it runs
  /// @param minutes whole ones, cut; 0 for what was done before its beginning, null while `from` or
  ///     `to` is
  /// @param article, owner, due, outcome of the obligation in force that it belongs to; null where
  ///     none is known
  @Schema(name = "ReviewTime")
  public record StepTime(
      @Schema(examples = "report") String code,
      String label,
      String definition,
      @MayBeAbsent Instant from,
      @MayBeAbsent Instant to,
      @MayBeAbsent Long minutes,
      @MayBeAbsent Integer article,
      @MayBeAbsent Owner owner,
      @MayBeAbsent Instant due,
      @MayBeAbsent Outcome outcome) {}

  /// @param key what opened it, unique within the incident
  /// @param minutesLate from its due to when it was done; null while it is not done
  /// @param cause empty: to be filled in, and sent as the text of an explanation with the review
  /// @param explanation that was given; null while there is none
  @Schema(name = "MissedDuty")
  public record MissedDuty(
      ObligationCode code,
      String label,
      String key,
      @MayBeAbsent String window,
      int article,
      @MayBeAbsent Owner owner,
      @MayBeAbsent Instant due,
      Outcome outcome,
      @MayBeAbsent Instant metAt,
      @MayBeAbsent Long minutesLate,
      @MayBeAbsent String cause,
      @MayBeAbsent Explanation explanation) {}

  /// @param from the level before
  /// @param reason in the words of the person who decided; null for a grade by rule
  public record Regrade(
      @MayBeAbsent Level from,
      Level to,
      Instant decidedAt,
      DecidedBy decidedBy,
      @MayBeAbsent Post post,
      @MayBeAbsent String postName,
      @MayBeAbsent String person,
      @MayBeAbsent String rule,
      @MayBeAbsent String reason) {}

  /// @param sightings in the order of their time
  public record PlatformSpread(String platform, List<Sighting> sightings) {}

  /// @param verdict `APPROVED` or `RETURNED`; null while it awaits its decision
  /// @param minutesToDecision whole ones from the draft
  public record ReplyRound(
      int reply,
      Instant draftedAt,
      @MayBeAbsent Recorder draftedBy,
      @MayBeAbsent String verdict,
      @MayBeAbsent String reason,
      @MayBeAbsent Instant decidedAt,
      @MayBeAbsent Long minutesToDecision,
      @MayBeAbsent Instant deliveredAt,
      @MayBeAbsent String channel,
      @MayBeAbsent String counterpart) {}

  public record WaivedDuty(
      ObligationCode code,
      String label,
      @MayBeAbsent String reason,
      Instant recordedAt,
      Recorder recordedBy) {}

  /// @param unacknowledged alerts that nobody acknowledged
  /// @param medianMinutes, longestMinutes whole ones from an order to its acknowledgement; null
  ///     where none was acknowledged
  @Schema(name = "AlertSummary")
  public record AlertSummary(
      @JsonUnwrapped AlertCounts counts,
      long unacknowledged,
      @MayBeAbsent Long medianMinutes,
      @MayBeAbsent Long longestMinutes) {}
}
