package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.EventJson;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;

/// What a review meeting worked out (article 14), as the archive's own entry keeps it beside
/// minutes and findings. An entry from before there was such a thing has none of it.
///
/// @param attendance who was asked to the meeting; those with a reason for it were absent
/// @param wentWell, wentBadly, causes, lessons null where nothing was said
/// @param measures what is to be done by whom until when
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewAnalysis(
    List<Attendee> attendance,
    String wentWell,
    String wentBadly,
    String causes,
    String lessons,
    List<PlannedMeasure> measures) {

  /// Of an older review, and of a closing.
  public static final ReviewAnalysis NONE =
      new ReviewAnalysis(List.of(), null, null, null, null, List.of());

  /// @param department of a post that each department has; null where it was not said
  /// @param absentReason null for one who was there
  @Schema(name = "ReviewAttendee")
  public record Attendee(
      Post post,
      @MayBeAbsent String department,
      @MayBeAbsent String name,
      @MayBeAbsent String absentReason) {

    public boolean wasThere() {
      return absentReason == null || absentReason.isBlank();
    }
  }

  /// @param number within the incident: 1, 2, 3 …
  /// @param ownerDepartment code of the department whose post owns it
  /// @param dueOn the day, in the school's zone, until whose end it is to be done
  public record PlannedMeasure(
      int number, String text, Post ownerPost, String ownerDepartment, LocalDate dueOn) {}

  public ReviewAnalysis {
    attendance = attendance == null ? List.of() : List.copyOf(attendance);
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  /// Whether it says who was there.
  public boolean namesAttendance() {
    return attendance.stream().anyMatch(Attendee::wasThere);
  }

  /// Whether it says what was learnt for similar cases.
  public boolean namesLessons() {
    return lessons != null && !lessons.isBlank();
  }

  void addTo(ObjectNode data) {
    data.setAll((ObjectNode) EventJson.mapper().valueToTree(this));
  }

  /// What a version newer than this one wrote and this one cannot read counts as not said; it
  /// stays in the timeline.
  static ReviewAnalysis in(JsonNode data) {
    try {
      return EventJson.mapper().treeToValue(data, ReviewAnalysis.class);
    } catch (JsonProcessingException e) {
      return NONE;
    }
  }
}
