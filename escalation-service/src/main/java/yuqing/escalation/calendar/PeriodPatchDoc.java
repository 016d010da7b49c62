package yuqing.escalation.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// {@link PeriodPatchBody} as OpenAPI shows it: there a field left out needs no special type. A
/// test holds the two together.
@Schema(
    name = "HeightenedPeriodPatch",
    description = "Only what is to change; none of it can be null")
record PeriodPatchDoc(
    @Schema(examples = "2026-10-01T00:00:00+08:00") Instant from,
    @Schema(examples = "2026-10-09T00:00:00+08:00") Instant to,
    @Schema(maxLength = 100, examples = "国庆假期") String name) {}
