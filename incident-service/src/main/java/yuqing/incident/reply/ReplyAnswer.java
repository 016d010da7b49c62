package yuqing.incident.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reply as it is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reply")
public record ReplyAnswer(
    @Schema(description = "1, 2, 3 … per incident") int reply,
    Reply.Step state,
    String text,
    @Schema(description = "SHA-256 of the text in UTF-8, lower-case hex") String textHash,
    Instant draftedAt,
    Instant decidedAt,
    String reason,
    String channel,
    String counterpart,
    Instant deliveredAt) {

  static ReplyAnswer of(Reply reply) {
    return new ReplyAnswer(
        reply.n,
        reply.state,
        reply.text,
        reply.textHash,
        reply.draftedAt,
        reply.decidedAt,
        reply.reason,
        reply.channel,
        reply.counterpart,
        reply.deliveredAt);
  }
}
