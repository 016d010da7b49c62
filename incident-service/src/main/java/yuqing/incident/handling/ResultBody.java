package yuqing.incident.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.incident.register.CurrentEnd;

/// A result of handling, filed with the group office.
@Schema(name = "ResultFiling")
public record ResultBody(
    @NotBlank @Size(max = 20_000) @Schema(examples = "热水已恢复，致歉已发布。") String text,
    @Schema(description = "when it was filed; not before the end; default now")
        Instant occurredAt) {

  /// 审核备案
  @Schema(name = "ResultDecision")
  public record DecisionBody(
      @NotNull CurrentEnd.Decision decision,
      @Size(max = 1000) @Schema(description = "required for a return") String reason,
      @Positive
          @Schema(description = "which filing is decided; 409 when it is not the latest any more")
          Integer filing) {}
}
