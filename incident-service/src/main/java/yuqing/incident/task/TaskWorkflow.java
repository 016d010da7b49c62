package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDone;
import yuqing.contracts.IncidentEvent.TaskExtended;
import yuqing.contracts.IncidentEvent.TaskExtensionRefused;
import yuqing.contracts.IncidentEvent.TaskExtensionRequested;
import yuqing.contracts.IncidentEvent.TaskUrged;
import yuqing.contracts.IncidentEvent.TaskWithdrawn;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.task.TaskBody.CompletionBody;
import yuqing.incident.task.TaskBody.ExtensionBody;
import yuqing.incident.task.TaskBody.ExtensionDecisionBody;
import yuqing.incident.task.TaskBody.ExtensionVerdict;
import yuqing.incident.task.TaskBody.WithdrawalBody;
import yuqing.rest.request.BodyFaults;

/// What is done about a task that was set: accepted, extended when its owner asks for it and the
/// group office grants it, urged, done or withdrawn.
@ApplicationScoped
class TaskWorkflow {

  private final TaskReminder reminder;

  TaskWorkflow(TaskReminder reminder) {
    this.reminder = reminder;
  }

  void accept(LockedTask locked, Caller caller) {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.ACCEPT, caller, task, locked.now());
    task.state = TaskState.ACCEPTED;
    task.acceptedAt = locked.now();
    locked.record(new TaskAccepted(locked.reference(), locked.now(), recorder));
  }

  void requestExtension(LockedTask locked, Caller caller, ExtensionBody body, BodyFaults faults) {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.REQUEST_EXTENSION, caller, task, locked.now());
    if (body.until() != null && !body.until().isAfter(task.dueOn)) {
      faults.reject(
          "until",
          "not-later",
          "须晚于现在的期限（%s）".formatted(task.dueOn),
          "must be after the day on which it is due now (%s)".formatted(task.dueOn));
    }
    faults.throwIfAny();
    task.extensionUntil = body.until();
    task.extensionReason = body.reason();
    locked.record(
        new TaskExtensionRequested(
            locked.reference(), body.until(), body.reason(), locked.now(), recorder));
  }

  void decideExtension(
      LockedTask locked, Caller caller, ExtensionDecisionBody body, BodyFaults faults)
      throws SQLException {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.DECIDE_EXTENSION, caller, task, locked.now());
    if (body.decision() == ExtensionVerdict.REFUSED) {
      faults.require("reason", body.reason(), "不同意延期须写明理由", "a refusal needs its reason");
    }
    faults.throwIfAny();
    var until = task.extensionUntil;
    task.endExtensionRequest();
    if (body.decision() == ExtensionVerdict.REFUSED) {
      locked.record(
          new TaskExtensionRefused(
              locked.reference(), until, body.reason(), locked.now(), recorder));
      return;
    }
    var before = task.dueOn;
    task.dueOn = until;
    task.extensions++;
    reminder.schedule(locked);
    locked.record(
        new TaskExtended(locked.reference(), before, body.reason(), locked.now(), recorder));
  }

  void complete(LockedTask locked, Caller caller, CompletionBody body, BodyFaults faults)
      throws SQLException {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.COMPLETE, caller, task, locked.now());
    var now = locked.now();
    var doneAt = body.occurredAt() == null ? now : StatedTime.notAhead(body.occurredAt(), now);
    if (doneAt.isAfter(now)) {
      faults.reject("occurredAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    } else if (!new StatedTime(doneAt, now).reaches(task.setAt)) {
      faults.reject("occurredAt", "before-task", "不能早于任务下达", "must not be before it was set");
    }
    faults.throwIfAny();
    task.state = TaskState.DONE;
    task.doneAt = doneAt;
    task.result = body.result();
    task.endExtensionRequest();
    reminder.cancel(locked);
    locked.record(new TaskDone(locked.reference(), body.result(), doneAt, now, recorder));
  }

  void urge(LockedTask locked, Caller caller) {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.URGE, caller, task, locked.now());
    task.urged++;
    task.urgedAt = locked.now();
    locked.record(new TaskUrged(locked.reference(), task.urged, locked.now(), recorder));
  }

  void withdraw(LockedTask locked, Caller caller, WithdrawalBody body, BodyFaults faults)
      throws SQLException {
    var task = locked.task();
    var recorder = TaskRules.require(TaskAct.WITHDRAW, caller, task, locked.now());
    faults.throwIfAny();
    task.state = TaskState.WITHDRAWN;
    task.withdrawalReason = body.reason();
    task.endExtensionRequest();
    reminder.cancel(locked);
    locked.record(new TaskWithdrawn(locked.reference(), body.reason(), locked.now(), recorder));
  }
}
