package yuqing.incident.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft.
@Schema(name = "ReplyDraft")
public record ReplyBody(
    @NotBlank @Size(max = 20_000) @Schema(examples = "热水今晚恢复，给同学们带来不便，深表歉意。") String text) {

  /// The admin office's decision.
  @Schema(name = "ReplyVerdict")
  public enum Decision {
    APPROVED,
    RETURNED
  }

  @Schema(name = "ReplyDecision")
  public record DecisionBody(
      @NotNull Decision decision,
      @NotNull
          @Size(min = 64, max = 64)
          @Schema(description = "of the text that was read: SHA-256, hex in either case")
          String textHash,
      @Size(max = 1000)
          @Schema(description = "required for a return, and where personal data is confirmed")
          String reason,
      @Schema(
              description =
                  "what seems to be personal data in the text may stay, for the reason given;"
                      + " required to approve such a text")
          Boolean confirmsPersonalData) {}

  @Schema(name = "ReplyDelivery")
  public record DeliveryBody(
      @Size(max = 64) @Schema(description = "the official channel it was published on")
          String channel,
      @Size(max = 200) @Schema(description = "whom it was given to, where not on a channel")
          String counterpart,
      @Schema(description = "not before the approval, not in the future; default now")
          Instant occurredAt,
      @NotNull @Size(min = 64, max = 64) @Schema(description = "of the text that was delivered")
          String textHash) {}
}
