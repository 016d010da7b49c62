package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.timeline.Gap;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.State;

/// All that the archive knows of one incident, with what the printed form needs.
///
/// @param complete whether every event that a source must have published is here: no gaps
/// @param gaps which source misses which events; at most 100
/// @param entries of the chain
/// @param head hash of the last entry
/// @param departments concerned; the responsible one first
/// @param unjudged what the auditor found wrong with how duties were judged
/// @param supplement entries that came in after the closing in force
/// @param supplements what people added to it while it was closed
/// @param untold entries of the timeline that this archive does not understand
/// @param omitted how many of a list found no room here; they are in the timeline
public record Dossier(
    String incidentId,
    State state,
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
    long supplement,
    List<Supplement> supplements,
    List<Untold> untold,
    Map<String, Long> omitted) {

  /// @param name in Chinese; the code again until the roster has published it
  public record DepartmentName(String code, String name) {}

  /// The review meeting of article 14.
  ///
  /// @param minutes, findings null once erased
  /// @param noSighting why there is no sighting of the item; null where that was not said
  public record Review(
      Instant heldAt,
      Instant recordedAt,
      Recorder recordedBy,
      String minutes,
      String findings,
      String noSighting) {}

  /// @param chainHead hash of the last entry that the closing rests on
  /// @param noSighting why there is no sighting of the item; null where that was not said
  public record Closing(
      Instant closedAt, String chainHead, Recorder recordedBy, String noSighting) {}

  /// @param note null once erased
  /// @param evidence SHA-256 of each piece that it cites
  public record Supplement(
      String note, List<String> evidence, Instant recordedAt, Recorder recordedBy) {}

  /// @param erased whether the payload was erased; else its type is unknown here
  public record Untold(long n, String type, boolean erased) {}
}
