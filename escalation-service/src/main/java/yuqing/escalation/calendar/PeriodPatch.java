package yuqing.escalation.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.rest.request.PatchField;

/// What is to change of a period; what is left out stays.
@Schema(hidden = true)
public record PeriodPatch(
    PatchField<@NotNull Instant> from,
    PatchField<@NotNull Instant> to,
    PatchField<@NotBlank @Size(max = 100) String> name) {

  boolean changes(HeightenedPeriodRow standing) {
    return from.changes(standing.fromAt)
        || to.changes(standing.toAt)
        || name.changes(standing.name);
  }

  PeriodBody appliedTo(HeightenedPeriodRow standing) {
    return new PeriodBody(from.or(standing.fromAt), to.or(standing.toAt), name.or(standing.name));
  }
}
