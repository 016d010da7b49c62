package yuqing.incident.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.access.Caller;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;

/// A task as its reader sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Task")
public record TaskAnswer(
    UUID id,
    @Schema(examples = "DB-2026-00012") String number,
    @MayBeAbsent @Schema(description = "absent where it belongs to none") UUID incidentId,
    @MayBeAbsent String incidentNumber,
    @MayBeAbsent @Schema(description = "the risk that it is a measure of; absent for none")
        UUID riskId,
    @MayBeAbsent @Schema(examples = "YH-2026-003") String riskNumber,
    TaskOrigin origin,
    String title,
    @MayBeAbsent String text,
    Post ownerPost,
    @MayBeAbsent @Schema(description = "code; absent for a post that the school has once")
        String ownerDepartment,
    @MayBeAbsent @Schema(examples = "后勤保卫处") String ownerDepartmentName,
    LocalDate dueOn,
    TaskState state,
    @Schema(description = "still to be done, and its day is over at the school") boolean overdue,
    Instant setAt,
    @Schema(description = "code of the post that set it") String setBy,
    @MayBeAbsent Instant acceptedAt,
    @MayBeAbsent @Schema(description = "absent while none awaits its decision") Extension extension,
    @Schema(description = "how often it was extended") int extensions,
    @Schema(description = "how often its owner was urged by hand") int urged,
    @MayBeAbsent @Schema(description = "when last") Instant urgedAt,
    @MayBeAbsent Instant doneAt,
    @MayBeAbsent String result,
    @MayBeAbsent String withdrawalReason,
    @Schema(description = "what the caller may do about it now") List<TaskAct> allowed) {

  /// What its owner asks for.
  @Schema(name = "TaskExtension")
  public record Extension(LocalDate until, String reason) {}

  /// @param today at the school
  static TaskAnswer of(Tasks.ListedTask row, Caller caller, LocalDate today, Instant now) {
    var task = row.task();
    return new TaskAnswer(
        task.id,
        task.number,
        task.incidentId,
        row.incident() == null ? null : row.incident().number,
        row.risk() == null ? null : row.risk().id(),
        row.risk() == null ? null : row.risk().number(),
        task.origin,
        task.title,
        task.text,
        task.ownerPost,
        task.ownerDepartment,
        row.department() == null ? null : row.department().name,
        task.dueOn,
        task.state,
        task.isOverdue(today),
        task.setAt,
        task.setBy,
        task.acceptedAt,
        task.awaitsExtension() ? new Extension(task.extensionUntil, task.extensionReason) : null,
        task.extensions,
        task.urged,
        task.urgedAt,
        task.doneAt,
        task.result,
        task.withdrawalReason,
        TaskRules.allowed(caller, task, now));
  }
}
