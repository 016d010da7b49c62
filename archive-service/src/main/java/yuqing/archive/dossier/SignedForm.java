package yuqing.archive.dossier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.MayBeAbsent;

/// A scan of the signed form, and which state of the dossier was signed.
///
/// @param entry n of its entry in the timeline
/// @param file where incident-service hands it out
/// @param entries of the chain when the paper was printed; null where its code could not be read
/// @param mark the first 16 digits of the hash of the last of them, as the paper bears it; null as
///     well
public record SignedForm(
    long entry,
    String sha256,
    String mediaType,
    String file,
    Instant recordedAt,
    Recorder recordedBy,
    @MayBeAbsent Long entries,
    @MayBeAbsent String mark,
    MarkMatch match) {

  /// Whether the paper shows the dossier as this chain had it.
  @Schema(name = "MarkMatch")
  public enum MarkMatch {
    /// Its mark is that of the chain at that length: what was signed is what is on record.
    MATCHES,
    /// The chain has another hash there, or the paper is of another incident.
    OTHER,
    /// Its code could not be read; it was found by its number.
    UNREADABLE
  }
}
