package yuqing.notification.roster;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A liaison to enter in the register.
@Schema(name = "LiaisonBody")
record LiaisonBody(
    @NotBlank String department,
    @NotBlank String person,
    @Schema(description = "null while named but not yet filed") LocalDate filedOn,
    LocalDate termUntil,
    @Schema(description = "acts while the department has no liaison on file") Boolean deputy) {}
