package yuqing.incident.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.incident.reply.Reply;

/// A request for publication, as the channel's editor sees it: the reply, and nothing else of the
/// incident.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Publication")
public record PublicationAnswer(
    UUID id,
    @Schema(description = "code of the official channel") String channel,
    String text,
    @Schema(description = "SHA-256 of the text in UTF-8, lower-case hex") String textHash,
    @MayBeAbsent String note,
    Instant requestedAt,
    @Schema(
            description =
                "whether a liaison is on file as the channel's editor; while none is, it waits until"
                    + " the channel's department has filed one")
        boolean editorOnFile,
    @MayBeAbsent @Schema(description = "absent until it has gone out") Instant deliveredAt) {

  static PublicationAnswer of(Publication publication, Reply reply, boolean editorOnFile) {
    return new PublicationAnswer(
        publication.id,
        publication.channel,
        reply.text,
        reply.textHash,
        publication.note,
        publication.requestedAt,
        editorOnFile,
        publication.deliveredAt);
  }
}
