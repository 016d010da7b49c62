package yuqing.incident.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;

/// A task that is to be set.
@Schema(name = "NewTask")
public record TaskBody(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 5_000) @Schema(description = "what exactly is to be done") String text,
    @NotNull @Schema(description = "who is to do it") Post ownerPost,
    @Size(max = 64)
        @Schema(description = "code; for a post that each department has, and for no other")
        String ownerDepartment,
    @NotNull @Schema(description = "the day until whose end it is to be done") LocalDate dueOn,
    @Schema(description = "the incident that it belongs to; absent for none") UUID incidentId,
    @Schema(description = "default `BY_HAND`") TaskOrigin origin) {

  /// Its owner asks for another day.
  @Schema(name = "TaskExtensionRequest")
  public record ExtensionBody(
      @NotNull @Schema(description = "after the day on which it is due now") LocalDate until,
      @NotBlank @Size(max = 1_000) String reason) {}

  /// Whether an extension is granted.
  public enum ExtensionVerdict {
    GRANTED,
    REFUSED
  }

  /// @param reason needed for a refusal
  @Schema(name = "TaskExtensionDecision")
  public record ExtensionDecisionBody(
      @NotNull ExtensionVerdict decision,
      @Size(max = 1_000) @Schema(description = "needed for a refusal") String reason) {}

  /// That it is done.
  @Schema(name = "TaskResult")
  public record CompletionBody(
      @NotBlank @Size(max = 5_000) String result,
      @Schema(description = "not before it was set, not in the future; default now")
          Instant occurredAt) {}

  /// That it need not be done any more.
  @Schema(name = "TaskWithdrawal")
  public record WithdrawalBody(@NotBlank @Size(max = 1_000) String reason) {}
}
