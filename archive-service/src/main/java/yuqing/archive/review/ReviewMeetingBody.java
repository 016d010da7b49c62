package yuqing.archive.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewAnalysis;

/// A review meeting that was held (article 14). The dossier is not closed before a review says who
/// attended and what the lessons are.
///
/// @param heldAt at or after the filing of the result, not after now
/// @param minutes what was discussed
/// @param findings what the meeting concluded
/// @param explanations why obligations were missed
/// @param noSighting why there is no sighting of the item
/// @param attendance who was asked to it, and who was there
/// @param wentWell, wentBadly what went well and what badly
/// @param causes of the incident, and of what went badly
/// @param lessons for similar cases
/// @param measures what is to be done by whom until when
@Schema(name = "ReviewMeeting")
public record ReviewMeetingBody(
    @NotNull Instant heldAt,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String minutes,
    @NotBlank @Size(max = ReviewMeetingBody.LONGEST) String findings,
    @Size(max = ExplanationBody.MOST) List<@NotNull ExplanationBody> explanations,
    @Size(max = ReviewMeetingBody.LONGEST_REASON) String noSighting,
    @Size(max = AttendeeBody.MOST) List<@NotNull AttendeeBody> attendance,
    @Size(max = ReviewMeetingBody.LONGEST_SECTION) String wentWell,
    @Size(max = ReviewMeetingBody.LONGEST_SECTION) String wentBadly,
    @Size(max = ReviewMeetingBody.LONGEST_SECTION) String causes,
    @Size(max = ReviewMeetingBody.LONGEST_SECTION) String lessons,
    @Size(max = MeasureBody.MOST) List<@NotNull MeasureBody> measures) {

  /// Why there is no sighting.
  static final int LONGEST_REASON = 2_000;

  /// Longest minutes and findings, in characters.
  private static final int LONGEST = 50_000;

  /// Of what went well and badly, causes and lessons each.
  private static final int LONGEST_SECTION = 20_000;

  public ReviewMeetingBody {
    attendance = Objects.requireNonNullElse(attendance, List.of());
    measures = Objects.requireNonNullElse(measures, List.of());
  }

  /// @param firstNumber of its measures, within the incident
  /// @param concerned code of the department that the incident concerns
  ReviewAnalysis analysis(int firstNumber, String concerned) {
    return new ReviewAnalysis(
        attendance.stream().map(AttendeeBody::attendee).toList(),
        given(wentWell),
        given(wentBadly),
        given(causes),
        given(lessons),
        IntStream.range(0, measures.size())
            .mapToObj(i -> measures.get(i).planned(firstNumber + i, concerned))
            .toList());
  }

  /// Null where nothing was written.
  static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
