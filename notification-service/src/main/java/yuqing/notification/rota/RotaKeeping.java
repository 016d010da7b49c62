package yuqing.notification.rota;

import java.util.List;
import java.util.Objects;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.notification.rota.ShiftsBody.ShiftLine;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;

/// Who changes which rota: the administrator and the group office every one, liaison and head their
/// own department's.
final class RotaKeeping {
  private RotaKeeping() {}

  static boolean mayKeep(Caller caller, String department) {
    if (caller.has(Role.GROUP_OFFICE) || caller.has(Role.ADMINISTRATOR)) {
      return true;
    }
    return department != null
        && caller.departments().contains(department)
        && (caller.has(Role.LIAISON) || caller.has(Role.DEPARTMENT_HEAD));
  }

  /// Of every line of a body, before anything of other units is looked at. A line whose unit could
  /// not be read is refused for that: whether the caller may cannot be said.
  ///
  /// @param faults those of the body's shape
  static void require(Caller caller, ShiftsBody body, BodyFaults faults) {
    var lines = Objects.requireNonNullElse(body.shifts(), List.<ShiftLine>of());
    for (int i = 0; i < lines.size(); i++) {
      if (faults.isFaulty("shifts[" + i + "].department")) {
        faults.throwIfAny();
      }
      if (lines.get(i) != null) {
        require(caller, lines.get(i).department());
      }
    }
  }

  /// @throws ProblemException 403 naming who may
  static void require(Caller caller, String department) {
    if (!mayKeep(caller, department)) {
      throw new ProblemException(
          StandardProblem.FORBIDDEN,
          "联络员和部门负责人只能排本部门的班；学校总值班由领导小组办公室或系统管理员安排",
          "liaison and head keep their own department's rota; the school's is kept by the group"
              + " office or the administrator");
    }
  }
}
