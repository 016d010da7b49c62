package yuqing.incident.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.HeldPosts;
import yuqing.access.IncidentScope;
import yuqing.access.Role;
import yuqing.access.RoleSet;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.incident.register.Incident;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;

/// Who may read a task, and what may be done about it now and by whom.
final class TaskRules {

  /// Who is urged all the time listens no more.
  private static final Duration URGED_AT_MOST_EVERY = Duration.ofMinutes(10);

  private TaskRules() {}

  /// As [TaskSearch#visibleTo] filters a list.
  ///
  /// @param incident null where it belongs to none
  static boolean mayRead(Caller caller, Task task, Incident incident) {
    var owning = task.ownerDepartment == null ? Set.<String>of() : Set.of(task.ownerDepartment);
    // Whom the incident's source reaches are systems, and no task is theirs to read.
    var concerned = incident == null ? Set.<String>of() : incident.visibility().departments();
    return Access.mayRead(caller, new IncidentScope(owning, null))
        || Access.mayRead(caller, new IncidentScope(concerned, null));
  }

  /// What this caller may do about it now.
  static List<TaskAct> allowed(Caller caller, Task task, Instant now) {
    return Arrays.stream(TaskAct.values())
        .filter(act -> role(act, caller, task).isPresent() && hindrance(act, task, now).isEmpty())
        .toList();
  }

  /// The recorder, if the caller may do this about it now.
  ///
  /// @throws ProblemException 403 naming who may, 409 where it cannot be done now
  static Recorder require(TaskAct act, Caller caller, Task task, Instant now) {
    var role = role(act, caller, task).orElseThrow(() -> RoleRefusal.of(roles(act, task)));
    var hindrance = hindrance(act, task, now);
    if (hindrance.isPresent()) {
      throw hindrance.get() == TaskProblem.TASK_URGED_LATELY
          ? lately(task, now)
          : hindrance.get().refusal();
    }
    return recorder(role, caller, task);
  }

  private static ProblemException lately(Task task, Instant now) {
    var wait = Duration.between(now, task.urgedAt.plus(URGED_AT_MOST_EVERY));
    var minutes = wait.plusSeconds(59).toMinutes();
    return new ProblemException(
        TaskProblem.TASK_URGED_LATELY,
        "请于 %d 分钟后再催".formatted(minutes),
        "it may be urged again in %d min".formatted(minutes));
  }

  /// The recorder of the setting of a task.
  ///
  /// @throws ProblemException 403 naming who may
  static Recorder setter(Caller caller) {
    var setters = RoleSet.rolesOf(Set.of(RoleSet.CASE_DECIDER.code()));
    var role =
        setters.stream().filter(caller::has).findFirst().orElseThrow(() -> RoleRefusal.of(setters));
    return new Recorder(role.code(), caller.person(), null);
  }

  private static Recorder recorder(Role role, Caller caller, Task task) {
    var ofDepartment = role.reach() == Role.Reach.OWN_DEPARTMENTS;
    return new Recorder(role.code(), caller.person(), ofDepartment ? task.ownerDepartment : null);
  }

  private static Optional<Role> role(TaskAct act, Caller caller, Task task) {
    return roles(act, task).stream()
        .filter(caller::has)
        .filter(_ -> !isOwners(act) || task.isOwnedBy(HeldPosts.of(caller)))
        .findFirst();
  }

  private static List<Role> roles(TaskAct act, Task task) {
    return switch (act) {
      case ACCEPT, REQUEST_EXTENSION, COMPLETE ->
          Role.find(task.ownerPost.code()).stream().toList();
      case DECIDE_EXTENSION -> List.of(Role.GROUP_OFFICE);
      case URGE, WITHDRAW -> RoleSet.rolesOf(Set.of(RoleSet.CASE_DECIDER.code()));
    };
  }

  private static boolean isOwners(TaskAct act) {
    return switch (act) {
      case ACCEPT, REQUEST_EXTENSION, COMPLETE -> true;
      case DECIDE_EXTENSION, URGE, WITHDRAW -> false;
    };
  }

  /// Why it cannot be done now, whoever asks; empty where it can.
  private static Optional<TaskProblem> hindrance(TaskAct act, Task task, Instant now) {
    if (!task.state.isOpen()) {
      return Optional.of(TaskProblem.TASK_OVER);
    }
    return switch (act) {
      case ACCEPT -> when(task.state != TaskState.SET, TaskProblem.TASK_ACCEPTED);
      case REQUEST_EXTENSION -> when(task.awaitsExtension(), TaskProblem.EXTENSION_REQUESTED);
      case DECIDE_EXTENSION -> when(!task.awaitsExtension(), TaskProblem.NO_EXTENSION_REQUESTED);
      case URGE -> when(wasUrgedLately(task, now), TaskProblem.TASK_URGED_LATELY);
      case COMPLETE, WITHDRAW -> Optional.empty();
    };
  }

  private static boolean wasUrgedLately(Task task, Instant now) {
    return task.urgedAt != null && now.isBefore(task.urgedAt.plus(URGED_AT_MOST_EVERY));
  }

  private static Optional<TaskProblem> when(boolean hindered, TaskProblem problem) {
    return hindered ? Optional.of(problem) : Optional.empty();
  }
}
