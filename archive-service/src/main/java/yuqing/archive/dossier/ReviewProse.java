package yuqing.archive.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import yuqing.archive.timeline.Envelope;
import yuqing.contracts.EventJson;

/// What a review meeting found. Kept in the archive's own entry alone, beside what the event
/// carries on the topic: so the chain holds it, and it can be erased, and no topic carries it.
///
/// @param minutes, findings null where the entry has none
public record ReviewProse(String minutes, String findings) {

  /// The event as the archive keeps it: the same envelope, the prose added to its data.
  public byte[] addedTo(byte[] event) {
    try {
      var whole = (ObjectNode) EventJson.mapper().readTree(event);
      ((ObjectNode) whole.get("data")).put("minutes", minutes).put("findings", findings);
      return EventJson.mapper().writeValueAsBytes(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of this archive cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReviewProse in(byte[] payload) {
    var data = Envelope.dataOf(payload);
    return new ReviewProse(data.path("minutes").textValue(), data.path("findings").textValue());
  }
}
