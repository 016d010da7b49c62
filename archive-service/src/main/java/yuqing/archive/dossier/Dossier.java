package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.archive.dossier.ReviewMeasure.MeasureCompletion;
import yuqing.archive.timeline.Gap;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.ArchiveEvent.ReviewHeld;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.State;

/// All that the archive knows of one incident, with what the printed form needs.
///
/// @param complete whether every event that a source must have published is here: no gaps
/// @param gaps which source misses which events; at most 100
/// @param entries of the chain
/// @param head hash of the last entry
/// @param departments concerned; the responsible one first
/// @param unjudged what the auditor found wrong with how duties were judged
/// @param volumes the first, and one more for each reopening of the closed dossier; at least one
/// @param supplement entries that came in after the closing in force
/// @param supplements what people added to it while it was closed
/// @param signedForms scans of the signed form; several where handling was reopened
/// @param untold entries of the timeline that this archive does not understand
/// @param omitted how many of a list found no room here; they are in the timeline
public record Dossier(
    String incidentId,
    @MayBeAbsent State state,
    boolean complete,
    List<Gap> gaps,
    long entries,
    @Schema(implementation = String.class) Hash head,
    List<DepartmentName> departments,
    @JsonUnwrapped CaseSection section,
    @JsonUnwrapped ObligationSection duties,
    AlertCounts alerts,
    List<Review> reviews,
    List<Closing> closings,
    List<DutyUnjudged> unjudged,
    List<Volume> volumes,
    long supplement,
    List<Supplement> supplements,
    List<SignedForm> signedForms,
    List<Untold> untold,
    Map<String, Long> omitted) {

  /// @param name in Chinese; the code again until the roster has published it
  public record DepartmentName(String code, String name) {}

  /// The review meeting of article 14. What an older one did not say is null or empty.
  ///
  /// @param entry n of its entry in the timeline; the volume that has it is the one it belongs to
  /// @param noSighting why there is no sighting of the item; null where that was not said
  /// @param attendance who was asked to it; those with a reason for it were absent
  public record Review(
      long entry,
      Instant heldAt,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent String minutes,
      @MayBeAbsent String findings,
      @MayBeAbsent String noSighting,
      List<Attendee> attendance,
      @MayBeAbsent String wentWell,
      @MayBeAbsent String wentBadly,
      @MayBeAbsent String causes,
      @MayBeAbsent String lessons,
      List<ReviewMeasure> measures) {

    static Review of(long entry, ReviewHeld held, ReviewProse prose) {
      var analysis = prose.analysis();
      return new Review(
          entry,
          held.occurredAt(),
          held.recordedAt(),
          held.recordedBy(),
          prose.minutes(),
          prose.findings(),
          prose.noSighting(),
          analysis.attendance(),
          analysis.wentWell(),
          analysis.wentBadly(),
          analysis.causes(),
          analysis.lessons(),
          analysis.measures().stream().map(each -> ReviewMeasure.of(each, null)).toList());
    }

    /// @param completions by number of the measure
    Review completed(Map<Integer, MeasureCompletion> completions) {
      return new Review(
          entry,
          heldAt,
          recordedAt,
          recordedBy,
          minutes,
          findings,
          noSighting,
          attendance,
          wentWell,
          wentBadly,
          causes,
          lessons,
          measures.stream().map(each -> each.completed(completions.get(each.number()))).toList());
    }
  }

  /// @param entry n of its entry in the timeline
  /// @param chainHead hash of the last entry that the closing rests on
  /// @param noSighting why there is no sighting of the item; null where that was not said
  public record Closing(
      long entry,
      Instant closedAt,
      String chainHead,
      Recorder recordedBy,
      @MayBeAbsent String noSighting) {}

  /// A stretch of the timeline that ends with a closing, and its supplements. A closed one stays as
  /// it is: the dossier as of its closing's `recordedAt` shows it.
  ///
  /// @param number 1 for the dossier itself, from 2 on what continues it as a supplement (续卷)
  /// @param firstEntry, lastEntry n of its entries in the timeline
  /// @param reopening that began it; null for the first
  /// @param closing null while it is not closed
  /// @param supplement entries that came in after its closing
  @Schema(name = "DossierVolume")
  public record Volume(
      int number,
      long firstEntry,
      long lastEntry,
      @MayBeAbsent Reopened reopening,
      @MayBeAbsent VolumeClosing closing,
      long supplement) {}

  /// @param entry n of the closing's entry
  /// @param recordedAt when the archive appended it
  /// @param hash of that entry, and so of all before it
  public record VolumeClosing(
      long entry,
      Instant recordedAt,
      @Schema(implementation = String.class) Hash hash,
      Recorder recordedBy) {}

  /// @param entry n of its entry in the timeline
  /// @param note null once erased
  /// @param evidence SHA-256 of each piece that it cites
  public record Supplement(
      long entry,
      @MayBeAbsent String note,
      List<String> evidence,
      Instant recordedAt,
      Recorder recordedBy) {}

  /// @param erased whether the payload was erased; else its type is unknown here
  public record Untold(long n, String type, boolean erased) {}
}
