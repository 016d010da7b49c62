package yuqing.archive.dossier;

import java.util.Optional;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.EnvelopedEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.UnreadableEvent;

/// An event to append, parsed once.
///
/// @param data as far as this archive understands it, see [DecodedEvent]
public record ArrivedEvent(EnvelopedEvent event, Optional<EventData> data) {

  /// @param payload exactly as it came
  /// @throws UnreadableEvent when the bytes are no CloudEvent of the suite
  public static ArrivedEvent of(byte[] payload) {
    var parsed = EventJson.parse(payload);
    return new ArrivedEvent(
        new EnvelopedEvent(Envelope.of(parsed), payload), DecodedEvent.in(parsed));
  }

  public Envelope envelope() {
    return event.envelope();
  }
}
