package yuqing.incident.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.rest.personaldata.FoundPersonalData;
import yuqing.rest.personaldata.PersonalDataCheck;

/// A reply as it is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reply")
public record ReplyAnswer(
    @Schema(description = "1, 2, 3 … per incident") int reply,
    Reply.Step state,
    String text,
    @Schema(description = "SHA-256 of the text in UTF-8, lower-case hex") String textHash,
    Instant draftedAt,
    @MayBeAbsent Instant decidedAt,
    @MayBeAbsent String reason,
    @MayBeAbsent String channel,
    @MayBeAbsent String counterpart,
    @MayBeAbsent Instant deliveredAt,
    @MayBeAbsent
        @Schema(
            description =
                "of a draft: what seems to be personal data in its text; else left out. To approve"
                    + " it wants `confirmsPersonalData` and a reason")
        List<FoundPersonalData> personalData,
    @MayBeAbsent @Schema(description = "true where the approval confirmed that it may stay")
        Boolean personalDataConfirmed) {

  /// @param check by which a draft is searched for personal data
  static ReplyAnswer of(Reply reply, PersonalDataCheck check) {
    var found =
        reply.state == Reply.Step.DRAFTED
            ? check.of("text", reply.text)
            : List.<FoundPersonalData>of();
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
        reply.deliveredAt,
        found.isEmpty() ? null : found,
        reply.personalDataConfirmed ? true : null);
  }
}
