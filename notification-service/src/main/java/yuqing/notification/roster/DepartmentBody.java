package yuqing.notification.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A department as it is sent.
@Schema(name = "DepartmentBody")
record DepartmentBody(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Size(max = 200) String nameEn,
    @Schema(description = "false once the department has been dissolved; null counts as true")
        Boolean active) {

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }
}
