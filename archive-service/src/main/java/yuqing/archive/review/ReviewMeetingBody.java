package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A review meeting that was held (article 14).
///
/// @param heldAt at or after the filing of the result, not after now
/// @param minutes who met and what was discussed
/// @param findings what was learnt
/// @param explanations why obligations were missed
/// @param noSighting why there is no sighting of the item
@Schema(name = "ReviewMeeting")
public record ReviewMeetingBody(
    @NotNull Instant heldAt,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String minutes,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String findings,
    @Size(max = ExplanationBody.MOST) List<@NotNull ExplanationBody> explanations,
    @Size(max = ReviewMeetingBody.LONGEST_REASON) String noSighting) {

  /// Why there is no sighting.
  static final int LONGEST_REASON = 2_000;

  /// Longest minutes and findings, in characters.
  private static final int LONGEST = 50_000;
}
