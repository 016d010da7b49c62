package yuqing.archive.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a hold is placed or released.
@Schema(name = "LegalHoldReason")
public record HoldBody(@NotBlank @Size(max = 1_000) String reason) {}
