package yuqing.incident.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;
import yuqing.incident.task.TaskBody;

/// A meeting that was held.
@Schema(name = "NewMeeting")
public record MeetingBody(
    @NotNull MeetingKind kind,
    @NotBlank @Size(max = 200) String title,
    @Schema(description = "not in the future; of an incident not before its discovery; default now")
        Instant heldAt,
    @Size(max = 200) String place,
    @NotNull @Schema(description = "the post that chaired it") Post chair,
    @Size(max = 64)
        @Schema(description = "code; for a post that each department has, and for no other")
        String chairDepartment,
    @Size(max = 50) @Schema(description = "may be left out where it dealt with risks")
        List<@NotBlank @Size(max = 200) String> agenda,
    @Size(max = 20)
        @Schema(
            description =
                "ids of open risks that a joint meeting dealt with: each becomes an item of its"
                    + " agenda, after the others")
        List<@NotNull UUID> risks,
    @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "who was asked to it, and who was there")
        List<@NotNull AttendeeBody> attendance,
    @NotBlank @Size(max = 20_000) String minutes,
    @Size(max = 20) @Schema(description = "each becomes a task")
        List<@NotNull DecisionBody> decisions) {

  public MeetingBody {
    agenda = Objects.requireNonNullElse(agenda, List.of());
    risks = Objects.requireNonNullElse(risks, List.of());
    decisions = Objects.requireNonNullElse(decisions, List.of());
  }

  /// A post that was asked to the meeting.
  @Schema(name = "NewMeetingAttendee")
  public record AttendeeBody(
      @NotNull Post post,
      @Size(max = 64)
          @Schema(description = "code; for a post that each department has, and for no other")
          String department,
      @Size(max = 100) @Schema(description = "who signed in for it") String name,
      @Size(max = 500) @Schema(description = "why nobody came; left out for one who was there")
          String absence) {}

  /// What was decided: who is to do what until when.
  @Schema(name = "MeetingDecision")
  public record DecisionBody(
      @NotBlank @Size(max = 200) String title,
      @Size(max = 5_000) @Schema(description = "what exactly is to be done") String text,
      @NotNull @Schema(description = "who is to do it") Post ownerPost,
      @Size(max = 64)
          @Schema(description = "code; for a post that each department has, and for no other")
          String ownerDepartment,
      @NotNull @Schema(description = "the day until whose end it is to be done") LocalDate dueOn) {

    /// @param incident null for none
    TaskBody task(UUID incident) {
      return new TaskBody(
          title, text, ownerPost, ownerDepartment, dueOn, incident, TaskOrigin.MEETING_DECISION);
    }
  }
}
