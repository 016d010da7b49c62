package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDone;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskEvent;
import yuqing.contracts.IncidentEvent.TaskExtended;
import yuqing.contracts.IncidentEvent.TaskExtensionRefused;
import yuqing.contracts.IncidentEvent.TaskExtensionRequested;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.IncidentEvent.TaskUrged;
import yuqing.contracts.IncidentEvent.TaskWithdrawn;
import yuqing.contracts.MayBeAbsent;

/// A task of an incident (任务、督办事项), as the events about it left it.
///
/// @param task as the newest of them has it
/// @param setting null where it is not known here
/// @param acceptedAt null until its owner has taken note of it
/// @param extensions how often it was extended
/// @param reminders how often its owner was urged, or reminded that it is due or overdue (催办)
/// @param overdueAt when it was found overdue; null unless it was
/// @param completion null until it is done
/// @param withdrawal null unless it was withdrawn
public record DossierTask(
    @JsonUnwrapped TaskReference task,
    @MayBeAbsent @JsonIgnoreProperties("task") TaskSet setting,
    @MayBeAbsent Instant acceptedAt,
    int extensions,
    int reminders,
    @MayBeAbsent Instant overdueAt,
    @MayBeAbsent @JsonIgnoreProperties("task") TaskDone completion,
    @MayBeAbsent @JsonIgnoreProperties("task") TaskWithdrawn withdrawal) {

  /// How far a task is.
  public enum Standing {
    OPEN,
    DONE,
    WITHDRAWN
  }

  /// One of which only that is known.
  static DossierTask of(TaskReference task) {
    return new DossierTask(task, null, null, 0, 0, null, null, null);
  }

  @JsonProperty
  public Standing standing() {
    if (withdrawal != null) {
      return Standing.WITHDRAWN;
    }
    return completion == null ? Standing.OPEN : Standing.DONE;
  }

  DossierTask after(TaskEvent event) {
    var now = event.task();
    return switch (event) {
      case TaskSet it -> with(now, it, acceptedAt, completion, withdrawal);
      case TaskAccepted it -> with(now, setting, it.recordedAt(), completion, withdrawal);
      // By its new day it is not overdue.
      case TaskExtended _ ->
          new DossierTask(
              now, setting, acceptedAt, extensions + 1, reminders, null, completion, withdrawal);
      case TaskDue _, TaskUrged _ -> reminded(now, overdueAt);
      case TaskOverdue it -> reminded(now, it.recordedAt());
      case TaskDone it -> with(now, setting, acceptedAt, it, withdrawal);
      case TaskWithdrawn it -> with(now, setting, acceptedAt, completion, it);
      case TaskExtensionRequested _, TaskExtensionRefused _ -> this;
    };
  }

  private DossierTask reminded(TaskReference now, Instant foundOverdueAt) {
    return new DossierTask(
        now,
        setting,
        acceptedAt,
        extensions,
        reminders + 1,
        foundOverdueAt,
        completion,
        withdrawal);
  }

  private DossierTask with(
      TaskReference now, TaskSet set, Instant accepted, TaskDone done, TaskWithdrawn withdrawn) {
    return new DossierTask(now, set, accepted, extensions, reminders, overdueAt, done, withdrawn);
  }
}
