package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;

/// Publishes that a task's day has come, and that it is over. One row a task: what a stopped
/// service missed is published once.
@ApplicationScoped
class TaskReminder implements DueHandler {

  static final String KIND = "task-reminder";

  private final TaskWriter tasks;
  private final TaskDays days;
  private final DueRows rows;

  TaskReminder(TaskWriter tasks, TaskDays days, DueRows rows) {
    this.tasks = tasks;
    this.days = days;
    this.rows = rows;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Sets the next reminder of a locked task, or moves it to its new day.
  void schedule(LockedTask locked) throws SQLException {
    var task = locked.task();
    var next = days.nextReminder(task.dueOn, locked.now());
    rows.schedule(locked.connection(), KIND, task.id.toString(), next);
  }

  void cancel(LockedTask locked) throws SQLException {
    rows.cancel(locked.connection(), KIND, locked.task().id.toString());
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    tasks.change(UUID.fromString(key), _ -> null);
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    tasks.change(
        UUID.fromString(row.key()),
        locked -> {
          remind(locked, now);
          return null;
        });
  }

  private void remind(LockedTask locked, Instant now) throws SQLException {
    var task = locked.task();
    if (!task.state.isOpen()) {
      return;
    }
    if (task.isOverdue(days.of(now))) {
      locked.record(new TaskOverdue(locked.reference(), now));
      return;
    }
    locked.record(new TaskDue(locked.reference(), now));
    schedule(locked);
  }
}
