package yuqing.incident.handling;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An end of handling, or the correction of one.
@Schema(name = "End")
public record EndBody(
    @Schema(
            description = "when handling ended; default now, but a correction must state it",
            examples = "2026-10-15T12:00:00+08:00")
        Instant endedAt,
    @Size(max = 1000)
        @Schema(
            description =
                "required for a correction, and for an end that is recorded over 1 h late or"
                    + " before or without a start of handling")
        String reason) {}
