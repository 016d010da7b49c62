package yuqing.incident.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A waiver: of which obligation, and why.
@Schema(name = "Waiver")
public record WaiverBody(
    @NotBlank
        @Size(max = 64)
        @Schema(description = "of an obligation that may be waived", examples = "contact-media")
        String code,
    @NotBlank @Size(max = 1000) String reason) {}
