package yuqing.incident.task;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.TaskEvent;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.incident.register.Incident;

/// A task whose row the current transaction has locked, after that of its incident. What is
/// recorded here commits together with the row.
final class LockedTask {

  private final Connection connection;
  private final Task task;
  private final Incident incident;
  private final Instant now;
  private final List<TaskEvent> recorded = new ArrayList<>();

  /// @param incident null where it belongs to none
  /// @param now read once the rows were locked
  LockedTask(Connection connection, Task task, Incident incident, Instant now) {
    this.connection = connection;
    this.task = task;
    this.incident = incident;
    this.now = now;
  }

  Connection connection() {
    return connection;
  }

  Task task() {
    return task;
  }

  Instant now() {
    return now;
  }

  boolean isReadableBy(Caller caller) {
    return TaskRules.mayRead(caller, task, incident);
  }

  /// The task as it is now, for an event about it.
  TaskReference reference() {
    return new TaskReference(
        task.id,
        task.number,
        task.ownerPost,
        task.ownerDepartment,
        task.dueOn,
        incident == null ? null : incident.number);
  }

  /// Counts the version up; goes to the event log when the change is done.
  void record(TaskEvent event) {
    task.version++;
    recorded.add(event);
  }

  List<TaskEvent> recorded() {
    return List.copyOf(recorded);
  }
}
