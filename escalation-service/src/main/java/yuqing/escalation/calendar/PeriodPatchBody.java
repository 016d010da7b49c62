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
public record PeriodPatchBody(
    PatchField<@NotNull Instant> from,
    PatchField<@NotNull Instant> to,
    PatchField<@NotBlank @Size(max = 100) String> name) {

  boolean changes(HeightenedPeriodRow current) {
    return from.changes(current.fromAt) || to.changes(current.toAt) || name.changes(current.name);
  }

  PeriodBody appliedTo(HeightenedPeriodRow current) {
    return new PeriodBody(from.or(current.fromAt), to.or(current.toAt), name.or(current.name));
  }
}
