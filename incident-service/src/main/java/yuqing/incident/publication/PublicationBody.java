package yuqing.incident.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A request that an approved reply be published.
@Schema(name = "PublicationRequest")
public record PublicationBody(
    @NotNull @Schema(description = "number of the reply within the incident") Integer reply,
    @NotBlank @Size(max = 64) @Schema(description = "code of the official channel") String channel,
    @Size(max = 1000) @Schema(description = "for the editor") String note) {

  @Schema(name = "PublicationDelivery")
  public record DeliveryBody(
      @Schema(description = "not before the approval, not in the future; default now")
          Instant occurredAt,
      @NotNull
          @Size(min = 64, max = 64)
          @Schema(description = "of the text that was published: SHA-256, hex in either case")
          String textHash) {}
}
