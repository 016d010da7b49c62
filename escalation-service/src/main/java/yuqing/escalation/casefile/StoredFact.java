package yuqing.escalation.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;

/// An event about an incident, kept with the very bytes it came in.
@Entity
@Table(name = "fact")
public class StoredFact {

  @Id public UUID eventId;

  public UUID incidentId;

  public String source;

  public long sequence;

  public String type;

  public Instant recordedAt;

  public Instant heardAt;

  public String event;

  /// The event's data.
  ///
  /// @throws IllegalStateException when the type of the event was known when it was stored
  ///     and is not known now: a downgrade
  public EventData data() {
    return switch (EventJson.read(event.getBytes(StandardCharsets.UTF_8))) {
      case ReadEvent.Known known -> known.event().data();
      case ReadEvent.Unknown unknown ->
          throw new IllegalStateException("fact of an unknown type: " + unknown.type());
    };
  }
}
