package yuqing.archive.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import yuqing.archive.timeline.Envelope;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventJson;
import yuqing.contracts.EventTypes;

/// What an erasure's own entry keeps beside its event, as [ReviewProse] is kept: why, and what is
/// left of the erased event.
///
/// @param reason null once erased
/// @param remainder the event without its free text; null where its type is not known here
public record ErasureProse(String reason, JsonNode remainder) {

  /// Of the entries that record an erasure.
  public static final String TYPE = EventTypes.nameOf(ArchiveEvent.Erased.class);

  private static final String REASON = "reason";
  private static final String REMAINDER = "remainder";

  /// @param remainder as bytes; empty where there is none
  public static ErasureProse of(String reason, Optional<byte[]> remainder) {
    return new ErasureProse(reason, remainder.map(ErasureProse::tree).orElse(null));
  }

  /// The event as the archive keeps it.
  public byte[] addedTo(byte[] event) {
    return OwnEntry.with(
        event,
        data -> {
          data.put(REASON, reason);
          if (remainder != null) {
            data.set(REMAINDER, remainder);
          }
        });
  }

  /// What is left of the erased event; empty where its type was not known.
  static Optional<byte[]> remainderIn(byte[] payload) {
    var remainder = Envelope.dataOf(payload).path(REMAINDER);
    return remainder.isObject() ? Optional.of(bytes(remainder)) : Optional.empty();
  }

  private static JsonNode tree(byte[] event) {
    try {
      return EventJson.mapper().readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(JsonNode event) {
    try {
      return EventJson.mapper().writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
