package yuqing.incident.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/// That an incident was merged into another, directly or through a third one.
@Entity
@Table(name = "absorbed_incident")
@IdClass(AbsorbedIncident.Key.class)
public class AbsorbedIncident {

  public record Key(UUID mergedId, UUID intoId) {}

  @Id public UUID mergedId;

  @Id public UUID intoId;

  /// Of the merged one: it goes on reading and recording on the other.
  public String department;
}
