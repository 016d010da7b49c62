package yuqing.archive.words;

import yuqing.contracts.IncidentEvent.Recorder;
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

/// What is recorded about a task, in words.
final class TaskWords {

  private final RosterNames posts;

  TaskWords(RosterNames posts) {
    this.posts = posts;
  }

  EventSentence of(TaskEvent event) {
    var task = event.task();
    return switch (event) {
      case TaskSet it ->
          now(
              "下达任务 %s（%s），由%s办理，期限 %s"
                  .formatted(task.number(), TermLabels.of(it.origin()), owner(task), task.dueOn()),
              it.recordedBy());
      case TaskAccepted it -> now("接收任务 " + task.number(), it.recordedBy());
      case TaskExtensionRequested it ->
          now("任务 %s 申请延期至 %s".formatted(task.number(), it.until()), it.recordedBy());
      case TaskExtended it ->
          now(
              "同意任务 %s 延期，期限由 %s 改为 %s".formatted(task.number(), it.before(), task.dueOn()),
              it.recordedBy());
      case TaskExtensionRefused it ->
          now("不同意任务 %s 延期至 %s".formatted(task.number(), it.until()), it.recordedBy());
      case TaskDone it ->
          new EventSentence("办结任务 " + task.number(), posts.of(it.recordedBy()), it.occurredAt());
      case TaskUrged it ->
          now("第 %d 次催办任务 %s".formatted(it.count(), task.number()), it.recordedBy());
      case TaskWithdrawn it -> now("撤销任务 " + task.number(), it.recordedBy());
      case TaskDue _ ->
          EventSentence.bySystem("任务 %s 到期（%s）".formatted(task.number(), owner(task)));
      case TaskOverdue _ ->
          EventSentence.bySystem("任务 %s 逾期未办结（%s），已催办".formatted(task.number(), owner(task)));
    };
  }

  private EventSentence now(String what, Recorder by) {
    return EventSentence.now(what, posts.of(by));
  }

  private String owner(TaskReference task) {
    return posts.of(task.ownerPost(), task.ownerDepartment());
  }
}
