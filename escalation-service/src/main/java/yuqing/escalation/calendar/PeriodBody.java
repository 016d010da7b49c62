package yuqing.escalation.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A period of heightened duty, `[from, to)`, as it is posted.
@Schema(name = "HeightenedPeriodBody")
public record PeriodBody(
    @NotNull @Schema(examples = "2026-10-01T00:00:00+08:00") Instant from,
    @NotNull @Schema(examples = "2026-10-09T00:00:00+08:00") Instant to,
    @NotBlank @Size(max = 100) @Schema(examples = "国庆假期") String name) {}
