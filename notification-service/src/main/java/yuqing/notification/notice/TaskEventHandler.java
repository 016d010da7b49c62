package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import yuqing.contracts.Event;
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
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.notice.Notice.Kind;
import yuqing.notification.roster.Departments;

/// Notifies the owner of a task, and the group office of one that is overdue or whose owner asks
/// for another day, in the caller's transaction. A task may belong to no incident: nothing here is
/// asked of one.
@ApplicationScoped
public class TaskEventHandler {

  private final Notices notices;
  private final Departments departments;
  private final NoticeAgeLimit age;

  TaskEventHandler(Notices notices, Departments departments, NoticeAgeLimit age) {
    this.notices = notices;
    this.departments = departments;
    this.age = age;
  }

  public void handle(Connection connection, Event<?> event, TaskEvent about, Instant now)
      throws SQLException {
    requireWhole(about.task());
    var kind = kind(about);
    if (kind.isPresent() && age.isNews(event.time())) {
      open(connection, event, kind.get(), about, now);
    }
  }

  /// Empty where nobody is notified.
  private static Optional<Kind> kind(TaskEvent about) {
    return switch (about) {
      case TaskSet _ -> Optional.of(Kind.TASK_SET);
      case TaskDue _ -> Optional.of(Kind.TASK_DUE);
      case TaskOverdue _ -> Optional.of(Kind.TASK_OVERDUE);
      case TaskUrged _ -> Optional.of(Kind.TASK_URGED);
      case TaskExtensionRequested _ -> Optional.of(Kind.TASK_EXTENSION_REQUESTED);
      case TaskExtended _ -> Optional.of(Kind.TASK_EXTENDED);
      case TaskExtensionRefused _ -> Optional.of(Kind.TASK_EXTENSION_REFUSED);
      case TaskWithdrawn _ -> Optional.of(Kind.TASK_WITHDRAWN);
      case TaskAccepted _, TaskDone _ -> Optional.empty();
    };
  }

  private void open(Connection connection, Event<?> event, Kind kind, TaskEvent about, Instant now)
      throws SQLException {
    var task = about.task();
    var department = task.ownerDepartment();
    var notice =
        new TaskNotice(
            kind,
            task.id(),
            task.number(),
            task.incidentNumber(),
            task.ownerPost(),
            department,
            department == null ? null : departments.name(department),
            task.dueOn(),
            until(about),
            event.time());
    notices.open(connection, notice, now);
  }

  private static LocalDate until(TaskEvent about) {
    return switch (about) {
      case TaskExtensionRequested asked -> asked.until();
      case TaskExtensionRefused refused -> refused.until();
      case TaskSet _,
          TaskAccepted _,
          TaskExtended _,
          TaskDone _,
          TaskUrged _,
          TaskWithdrawn _,
          TaskDue _,
          TaskOverdue _ ->
          null;
    };
  }

  /// Else it would be tried for ever, and all that comes after it would wait.
  private static void requireWhole(TaskReference task) {
    if (task == null
        || task.id() == null
        || task.number() == null
        || task.ownerPost() == null
        || task.dueOn() == null) {
      throw new UnprocessableEvent("an event about a task without what it is");
    }
  }
}
