package yuqing.incident.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Post;
import yuqing.incident.task.FollowingTasks.FollowingTask;
import yuqing.incident.view.EffectsAnswer;

/// A meeting with its minutes.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Meeting")
public record MeetingAnswer(
    UUID id,
    @Schema(examples = "LX-2026-003") String number,
    MeetingKind kind,
    String title,
    Instant heldAt,
    @MayBeAbsent String place,
    Post chair,
    @MayBeAbsent @Schema(description = "code; absent for a post that the school has once")
        String chairDepartment,
    @MayBeAbsent @Schema(description = "absent where it was about none") UUID incidentId,
    @MayBeAbsent String incidentNumber,
    List<String> agenda,
    @Schema(description = "the risks that it dealt with, which are items of its agenda too")
        List<RiskOnAgenda> risks,
    List<MeetingAttendee> attendance,
    String minutes,
    @Schema(description = "the tasks that its decisions became, as they are now")
        List<FollowingTask> decisions,
    Instant recordedAt,
    Recorder recordedBy,
    @MayBeAbsent @Schema(description = "of the recording of a special meeting: what that act means")
        EffectsAnswer effects) {

  /// A risk that a meeting dealt with.
  ///
  /// @param title as it was then
  @Schema(name = "RiskOnAgenda")
  public record RiskOnAgenda(
      UUID id, @Schema(examples = "YH-2026-003") String number, String title) {}

  /// @param effects null unless it is recorded now and is an act
  static MeetingAnswer of(Meeting row, List<FollowingTask> decisions, EffectsAnswer effects) {
    var held = Meetings.read(row);
    return new MeetingAnswer(
        row.id,
        row.number,
        row.kind,
        held.title(),
        held.occurredAt(),
        held.place(),
        held.chair(),
        held.chairDepartment(),
        row.incidentId,
        held.incidentNumber(),
        held.agenda().stream().map(AgendaItem::text).toList(),
        held.agenda().stream()
            .filter(each -> each.risk() != null)
            .map(each -> new RiskOnAgenda(each.risk().id(), each.risk().number(), each.subject()))
            .toList(),
        held.attendance(),
        held.minutes(),
        decisions,
        held.recordedAt(),
        held.recordedBy(),
        effects);
  }

  /// A meeting as lists show it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ListedMeeting")
  public record ListedMeeting(
      UUID id,
      @Schema(examples = "LX-2026-003") String number,
      MeetingKind kind,
      String title,
      Instant heldAt,
      @MayBeAbsent @Schema(description = "absent where it was about none") UUID incidentId,
      @MayBeAbsent String incidentNumber,
      @Schema(description = "how many posts were asked to it") int asked,
      @Schema(description = "how many of them were absent") int absent,
      @Schema(description = "how many tasks it decided") int decisions) {

    static ListedMeeting of(Meeting row) {
      var held = Meetings.read(row);
      return new ListedMeeting(
          row.id,
          row.number,
          row.kind,
          held.title(),
          held.occurredAt(),
          row.incidentId,
          held.incidentNumber(),
          held.attendance().size(),
          absent(held),
          held.decisions().size());
    }

    private static int absent(MeetingHeld held) {
      return (int) held.attendance().stream().filter(each -> each.absence() != null).count();
    }
  }
}
