package yuqing.archive.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.EventText;
import yuqing.contracts.MayBeAbsent;

/// One entry of a timeline, its times and its sequence in the form in which events have theirs.
///
/// @param n 1, 2, 3 … in the incident's chain
/// @param position in the archive's append order over all incidents; has gaps
/// @param time when the source recorded it
/// @param recordedAt when the archive appended it
/// @param sequence 1, 2, 3 … of this source for this incident, padded to 19 digits
/// @param data the event's data as it was published; null once erased
/// @param erasedAt when the payload was erased; null while it is there
/// @param commitment SHA-256(salt ‖ payload)
/// @param hash of the entry, which the next one follows
@Schema(name = "TimelineEntry")
public record TimelineEntryAnswer(
    long n,
    long position,
    UUID eventId,
    String type,
    String source,
    String sequence,
    @JsonSerialize(using = EntryTimeSerializer.class) Instant time,
    @JsonSerialize(using = EntryTimeSerializer.class) Instant recordedAt,
    @MayBeAbsent @Schema(implementation = Object.class) JsonNode data,
    @MayBeAbsent @JsonSerialize(using = EntryTimeSerializer.class) Instant erasedAt,
    @Schema(implementation = String.class) Hash commitment,
    @Schema(implementation = String.class) Hash hash) {

  public static TimelineEntryAnswer of(Entry entry) {
    var header = entry.header();
    return new TimelineEntryAnswer(
        header.n(),
        entry.position(),
        header.eventId(),
        header.type(),
        header.source(),
        EventText.sequence(header.sequence()),
        header.time(),
        header.recordedAt(),
        entry.opening().map(opening -> Envelope.dataOf(opening.payload())).orElse(null),
        entry.erasedAt(),
        entry.commitment(),
        entry.hash());
  }
}
