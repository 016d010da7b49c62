package yuqing.contracts;

import java.time.Instant;
import yuqing.contracts.IncidentEvent.Recorder;

/// What archive-service says on `yuqing.archive.v1`, keyed by incident id.
public sealed interface ArchiveEvent extends EventData {

  /// The review meeting of article 14.
  @EventType("archive.review-held")
  record ReviewHeld(Instant occurredAt, Instant recordedAt, Recorder recordedBy)
      implements ArchiveEvent {}

  /// @param chainHead hash of the last entry the closing rests on, lower-case hex
  @EventType("archive.dossier-closed")
  record DossierClosed(
      Instant occurredAt, Instant recordedAt, String chainHead, Recorder recordedBy)
      implements ArchiveEvent {}
}
