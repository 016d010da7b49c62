package yuqing.escalation.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import yuqing.contracts.term.Level;

/// A person's decision on the level: 1, 2 or 3, the same as stands or another, always with a
/// reason.
public record GradeDecision(@NotNull Level level, @NotBlank @Size(max = 2000) String reason) {}
