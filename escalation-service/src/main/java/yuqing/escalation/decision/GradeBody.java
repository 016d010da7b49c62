package yuqing.escalation.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Level;

/// A person's decision on the level: the present one or another, always with a reason.
@Schema(name = "GradeDecision")
public record GradeBody(@NotNull Level level, @NotBlank @Size(max = 2000) String reason) {}
