package yuqing.notification.rota;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who takes a shift over, and why.
@Schema(name = "ShiftSwapBody")
record ShiftSwapBody(
    @NotBlank @Size(max = 60) @Schema(description = "roster id") String person,
    @NotBlank @Size(max = 500) String reason) {}
