package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A review meeting that was held (article 14).
///
/// @param heldAt at or after the filing of the result, not after now
/// @param minutes who met and what was discussed
/// @param findings what was learnt
@Schema(name = "ReviewMeeting")
public record ReviewMeetingBody(
    @NotNull Instant heldAt,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String minutes,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String findings) {

  /// Longest minutes and findings, in UTF-16 units.
  private static final int LONGEST = 50_000;
}
