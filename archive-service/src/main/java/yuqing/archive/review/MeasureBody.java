package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.contracts.term.Post;

/// A measure that a review asks for (整改措施): what is to be done by whom until when.
///
/// @param ownerDepartment code of the department whose post owns it; left out, of a department's
///     post the one that the incident concerns
/// @param dueOn the day, in the school's zone, until whose end it is to be done
@Schema(name = "MeasureOfReview")
public record MeasureBody(
    @NotBlank @Size(max = MeasureBody.LONGEST) String text,
    @NotNull @Schema(examples = "department-head", implementation = String.class) Post ownerPost,
    @Size(max = 100) @Schema(examples = "logistics") String ownerDepartment,
    @NotNull @Schema(examples = "2026-11-30") LocalDate dueOn) {

  /// The most in one request.
  static final int MOST = 50;

  private static final int LONGEST = 2_000;

  /// @param number within the incident
  /// @param concerned code of the department that the incident concerns
  PlannedMeasure planned(int number, String concerned) {
    var given = ReviewMeetingBody.given(ownerDepartment);
    var owner = given == null ? ownerPost.departmentOf(concerned) : given;
    return new PlannedMeasure(number, text, ownerPost, owner, dueOn);
  }
}
