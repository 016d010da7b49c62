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

  /// What it says.
  ///
  /// @throws IllegalStateException when the bytes are of a type that was known when they were kept
  ///     and is no more: a downgrade
  public EventData says() {
    return switch (EventJson.read(event.getBytes(StandardCharsets.UTF_8))) {
      case ReadEvent.Known known -> known.event().data();
      case ReadEvent.Unknown unknown ->
          throw new IllegalStateException("fact of a type no more known: " + unknown.type());
    };
  }
}
