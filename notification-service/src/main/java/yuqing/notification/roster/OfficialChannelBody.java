package yuqing.notification.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An official channel as it is sent.
@Schema(name = "OfficialChannelBody")
record OfficialChannelBody(
    @NotBlank @Size(max = 100) String name,
    @NotBlank String department,
    @Schema(description = "false once it is closed; null counts as true") Boolean active) {

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }
}
