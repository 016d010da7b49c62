package yuqing.archive.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is said with a closing (article 14); all of it may be left out.
///
/// @param explanations why obligations were missed, unless the review said so
/// @param noSighting why there is no sighting of the item
@Schema(name = "DossierClosing")
public record ClosingBody(
    @Size(max = ExplanationBody.MOST) List<@NotNull ExplanationBody> explanations,
    @Size(max = ReviewMeetingBody.LONGEST_REASON) String noSighting) {}
