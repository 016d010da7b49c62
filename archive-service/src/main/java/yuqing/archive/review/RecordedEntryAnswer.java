package yuqing.archive.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Hash;

/// What was recorded on a dossier.
///
/// @param n of its entry in the timeline
/// @param hash of its entry
@Schema(name = "Receipt")
public record RecordedEntryAnswer(
    String incidentId,
    String type,
    long n,
    Instant recordedAt,
    @Schema(implementation = String.class) Hash hash) {

  static RecordedEntryAnswer of(Entry entry) {
    var header = entry.header();
    return new RecordedEntryAnswer(
        header.incident(), header.type(), entry.n(), header.recordedAt(), entry.hash());
  }
}
