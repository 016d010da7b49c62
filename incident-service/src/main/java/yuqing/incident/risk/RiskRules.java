package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.access.RoleSet;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Post;
import yuqing.incident.department.Departments;
import yuqing.incident.risk.RiskBody.RiskMeasureBody;
import yuqing.incident.task.FollowingTasks.FollowingTask;
import yuqing.incident.task.TaskSetting;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.request.BodyFaults;

/// Who may do what about a risk now, and what its bodies need beside their shape.
@ApplicationScoped
class RiskRules {

  private static final List<Role> KEEPERS = RoleSet.rolesOf(Set.of(RoleSet.RISK_KEEPER.code()));

  /// Whom a department may give a measure to by itself: what another post is to do is set by the
  /// group office, as tasks are.
  private static final Set<Post> OWN_POSTS = Set.of(Post.LIAISON, Post.DEPARTMENT_HEAD);

  private final Departments departments;
  private final TaskSetting tasks;

  RiskRules(Departments departments, TaskSetting tasks) {
    this.departments = departments;
    this.tasks = tasks;
  }

  /// The recorder of what a department does about its own risks, and the group office about all.
  ///
  /// @param department null where the body lacks it
  /// @throws ProblemException 403 naming who may
  static Recorder keeper(Caller caller, String department) {
    return keeperRole(caller, department)
        .map(role -> recorder(role, caller, department))
        .orElseThrow(() -> RoleRefusal.of(KEEPERS));
  }

  /// The same of what the group office alone does: who is to remove a risk does not clear it.
  static Recorder clearer(Caller caller, String department) {
    if (!caller.has(Role.GROUP_OFFICE)) {
      throw RoleRefusal.of(List.of(Role.GROUP_OFFICE));
    }
    return recorder(Role.GROUP_OFFICE, caller, department);
  }

  /// What this caller may do about it now.
  static List<RiskAct> allowed(Caller caller, Risk risk, List<FollowingTask> measures) {
    var allowed = new ArrayList<RiskAct>();
    if (risk.isOpen() && keeperRole(caller, risk.department).isPresent()) {
      allowed.add(RiskAct.REASSESS);
    }
    if (risk.isOpen() && caller.has(Role.GROUP_OFFICE) && stillToBeDone(measures).isEmpty()) {
      allowed.add(RiskAct.CLEAR);
    }
    return List.copyOf(allowed);
  }

  static void requireOpen(Risk risk) {
    if (!risk.isOpen()) {
      throw RiskProblem.RISK_CLEARED.refusal();
    }
  }

  /// @throws ProblemException 409 naming the measures that are still to be done
  static void requireDone(List<FollowingTask> measures) {
    var open = stillToBeDone(measures);
    if (!open.isEmpty()) {
      var numbers = open.stream().map(FollowingTask::number).toList();
      throw new ProblemException(
          RiskProblem.RISK_MEASURES_OPEN,
          "尚未办结：" + String.join("、", numbers),
          "still to be done: " + String.join(", ", numbers));
    }
  }

  private static List<FollowingTask> stillToBeDone(List<FollowingTask> measures) {
    return measures.stream().filter(each -> each.state().isOpen()).toList();
  }

  /// Adds what is wrong with the department and the measures of a new risk.
  void check(Connection connection, RiskBody body, Recorder recorder, BodyFaults faults)
      throws SQLException {
    var department = body.department();
    if (!faults.isFaulty("department")
        && departments.known(connection, Set.of(department)).isEmpty()) {
      faults.reject("department", "unknown", "没有这个部门", "there is no such department");
    }
    check(connection, body.measures(), department, recorder, faults);
  }

  /// Adds what is wrong with measures.
  ///
  /// @param department code of the one that the risk concerns
  void check(
      Connection connection,
      List<RiskMeasureBody> measures,
      String department,
      Recorder recorder,
      BodyFaults faults)
      throws SQLException {
    if (faults.isFaulty("measures")) {
      return;
    }
    var known = departments.known(connection, named(measures));
    for (int i = 0; i < measures.size(); i++) {
      var measure = measures.get(i);
      if (measure == null) {
        continue;
      }
      var place = "measures[" + i + "].";
      tasks.check(measure.task(), place, known, faults);
      var own =
          measure.ownerPost() == null
              || (OWN_POSTS.contains(measure.ownerPost())
                  && Objects.equals(measure.ownerDepartment(), department));
      if (recorder.department() != null && !own && !faults.isFaulty(place + "ownerDepartment")) {
        faults.reject(
            place + "ownerPost",
            "not-own",
            "部门只能安排本部门的联络员或部门负责人；其他岗位由领导小组办公室安排",
            "a department gives measures to its own liaison and head; the group office to others");
      }
    }
  }

  private static Set<String> named(List<RiskMeasureBody> measures) {
    return measures.stream()
        .filter(Objects::nonNull)
        .map(RiskMeasureBody::ownerDepartment)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// The office's role goes first: who has both is bound to no department.
  private static Optional<Role> keeperRole(Caller caller, String department) {
    return KEEPERS.stream()
        .filter(caller::has)
        .filter(
            role ->
                role.reach() == Role.Reach.SCHOOL
                    || department == null
                    || caller.departments().contains(department))
        .max((one, other) -> Boolean.compare(isOffice(one), isOffice(other)));
  }

  private static boolean isOffice(Role role) {
    return role.reach() == Role.Reach.SCHOOL;
  }

  private static Recorder recorder(Role role, Caller caller, String department) {
    return new Recorder(role.code(), caller.person(), isOffice(role) ? null : department);
  }
}
