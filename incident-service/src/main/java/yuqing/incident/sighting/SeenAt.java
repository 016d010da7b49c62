package yuqing.incident.sighting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Sighting;

/// A recorded sighting.
@Entity
@Table(name = "sighting")
public class SeenAt {

  @Id public UUID id;
  public UUID incidentId;
  public String platform;
  public String url;
  public String urlHash;
  public Instant seenAt;
  public Long views;
  public Long comments;
  public Long reposts;
  public Instant recordedAt;
  public String fingerprint;

  public Sighting sighting() {
    return new Sighting(platform, url, seenAt, views, comments, reposts);
  }
}
