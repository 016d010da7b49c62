package yuqing.archive.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import yuqing.contracts.EventJson;

/// An event of the archive as its own timeline keeps it: as it was published, with more in its
/// data.
final class OwnEntry {

  private OwnEntry() {}

  static byte[] with(byte[] event, Consumer<ObjectNode> addToData) {
    try {
      var whole = (ObjectNode) EventJson.mapper().readTree(event);
      addToData.accept((ObjectNode) whole.get("data"));
      return EventJson.mapper().writeValueAsBytes(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of this archive cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
