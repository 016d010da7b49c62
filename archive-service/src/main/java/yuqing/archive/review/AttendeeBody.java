package yuqing.archive.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.contracts.term.Post;

/// Who was asked to a review meeting (到会情况): a post, and who was there for it.
///
/// @param department code of the department whose post it is
/// @param name of who was there
/// @param absentReason why nobody was; left out for one who was there
@Schema(name = "AttendeeOfReview")
public record AttendeeBody(
    @NotNull @Schema(examples = "department-head", implementation = String.class) Post post,
    @Size(max = 100) @Schema(examples = "logistics") String department,
    @Size(max = 100) String name,
    @Size(max = 500) String absentReason) {

  /// The most in one request.
  static final int MOST = 100;

  Attendee attendee() {
    return new Attendee(
        post,
        ReviewMeetingBody.given(department),
        ReviewMeetingBody.given(name),
        ReviewMeetingBody.given(absentReason));
  }
}
