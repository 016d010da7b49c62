package yuqing.incident.judgement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// A request for facts that is not answered yet, as last received.
@Entity
@Table(name = "open_request")
@IdClass(PendingFactsRequest.Key.class)
public class PendingFactsRequest {

  /// @param request 1, 2, 3 … within the incident
  public record Key(UUID incidentId, int request) implements Serializable {}

  @Id public UUID incidentId;
  @Id public int request;

  /// Names of facts, comma-separated.
  public String missing;
}
