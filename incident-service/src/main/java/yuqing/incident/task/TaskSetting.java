package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.term.State;
import yuqing.contracts.term.TaskOrigin;
import yuqing.durable.Transactions;
import yuqing.incident.department.Departments;
import yuqing.incident.department.NamedPost;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.request.BodyFaults;

/// Gives a post a task, of an incident or of none.
@ApplicationScoped
public class TaskSetting {

  private final TaskWriter writer;
  private final TaskNumbers numbers;
  private final TaskDays days;
  private final TaskReminder reminder;
  private final Departments departments;
  private final Incidents incidents;
  private final IncidentWriter register;
  private final Transactions transactions;
  private final InstantSource clock;

  TaskSetting(
      TaskWriter writer,
      TaskNumbers numbers,
      TaskDays days,
      TaskReminder reminder,
      Departments departments,
      Incidents incidents,
      IncidentWriter register,
      Transactions transactions,
      InstantSource clock) {
    this.writer = writer;
    this.numbers = numbers;
    this.days = days;
    this.reminder = reminder;
    this.departments = departments;
    this.incidents = incidents;
    this.register = register;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The recorder of what may bring tasks about.
  ///
  /// @throws yuqing.rest.problem.ProblemException 403 naming who may
  public static Recorder recorder(Caller caller) {
    return TaskRules.setter(caller);
  }

  /// @return its id
  UUID set(TaskBody body, Caller caller, BodyFaults faults) {
    var recorder = TaskRules.setter(caller);
    transactions.inCurrent(
        connection -> {
          check(connection, body, faults);
          return null;
        });
    faults.throwIfAny();
    return body.incidentId() == null
        ? transactions.inCurrent(connection -> setFollowing(connection, body, recorder).id())
        : register.change(
            body.incidentId(), caller, locked -> setOfIncident(locked, body, recorder));
  }

  private void check(Connection connection, TaskBody body, BodyFaults faults) throws SQLException {
    if (body.incidentId() != null && incidents.findByIdOptional(body.incidentId()).isEmpty()) {
      faults.reject("incidentId", "unknown", "没有这个舆情事件", "there is no such incident");
    }
    var code = body.ownerDepartment();
    var known = code == null ? Set.<String>of() : departments.known(connection, Set.of(code));
    check(body, "", known, faults);
  }

  /// Adds what is wrong with its day and its owner.
  ///
  /// @param place what stands before its fields' names, such as `decisions[0].`
  /// @param known those of the named departments that are known
  public void check(TaskBody body, String place, Set<String> known, BodyFaults faults) {
    if (body.dueOn() != null && body.dueOn().isBefore(days.of(clock.instant()))) {
      faults.reject(place + "dueOn", "in-past", "不能早于今天", "must not be before today");
    }
    new NamedPost(body.ownerPost(), body.ownerDepartment())
        .check(place + "ownerDepartment", known, faults);
  }

  /// Sets a task of no incident that something else brings about.
  public TaskReference setFollowing(Connection connection, TaskBody body, Recorder recorder)
      throws SQLException {
    var task = begin(connection, body, recorder, clock.instant());
    return writer.enter(connection, task, locked -> publish(locked, recorder));
  }

  /// The same of a locked incident that is open to it.
  public TaskReference setFollowing(LockedIncident locked, TaskBody body, Recorder recorder)
      throws SQLException {
    var task = begin(locked.connection(), body, recorder, locked.now());
    return writer.enter(locked, task, entered -> publish(entered, recorder));
  }

  /// A closed dossier takes no new task: what is still to be done about it is a reopening's.
  private UUID setOfIncident(LockedIncident locked, TaskBody body, Recorder recorder)
      throws SQLException {
    var state = locked.incident().state;
    if (state == State.MERGED) {
      throw IncidentProblem.INCIDENT_MERGED.refusal();
    }
    if (state == State.CLOSED) {
      throw IncidentProblem.DOSSIER_CLOSED.refusal();
    }
    locked.requireRoom();
    return setFollowing(locked, body, recorder).id();
  }

  private Task begin(Connection connection, TaskBody body, Recorder recorder, Instant now)
      throws SQLException {
    var task = new Task();
    task.id = UUID.randomUUID();
    task.number = numbers.next(connection, days.of(now));
    task.incidentId = body.incidentId();
    task.origin = Objects.requireNonNullElse(body.origin(), TaskOrigin.BY_HAND);
    task.title = body.title();
    task.text = body.text();
    task.ownerPost = body.ownerPost();
    task.ownerDepartment = body.ownerDepartment();
    task.dueOn = body.dueOn();
    task.state = TaskState.SET;
    task.setAt = now;
    task.setBy = recorder.role();
    return task;
  }

  private TaskReference publish(LockedTask locked, Recorder recorder) throws SQLException {
    var task = locked.task();
    reminder.schedule(locked);
    locked.record(
        new TaskSet(
            locked.reference(), task.origin, task.title, task.text, locked.now(), recorder));
    return locked.reference();
  }
}
