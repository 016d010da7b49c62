package yuqing.incident.report;

import java.util.Comparator;
import java.util.List;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.ReportedBy;

/// Through whom a report comes in: the department's own liaison or head informs the office
/// by the report itself (article 7), anybody else does not.
record ReportOrigin(ReportedBy reportedBy, Recorder recorder) {

  private static final List<Role> OTHERS =
      List.of(
          Role.GROUP_OFFICE, Role.ADMIN_OFFICE, Role.LIAISON, Role.DEPARTMENT_HEAD, Role.REPORTER);

  /// @param department as the report names it
  static ReportOrigin of(Caller caller, String department) {
    if (caller.departments().contains(department)) {
      if (caller.has(Role.LIAISON)) {
        return own(ReportedBy.LIAISON, Role.LIAISON, caller, department);
      }
      if (caller.has(Role.DEPARTMENT_HEAD)) {
        return own(ReportedBy.DEPARTMENT_HEAD, Role.DEPARTMENT_HEAD, caller, department);
      }
    }
    var role = OTHERS.stream().filter(caller::has).findFirst().orElseThrow();
    var recorder = new Recorder(role.code(), caller.person(), homeOf(caller, role));
    return new ReportOrigin(ReportedBy.REPORTER, recorder);
  }

  private static ReportOrigin own(ReportedBy by, Role role, Caller caller, String department) {
    return new ReportOrigin(by, new Recorder(role.code(), caller.person(), department));
  }

  private static String homeOf(Caller caller, Role role) {
    return role.reach() == Role.Reach.OWN_DEPARTMENTS
        ? caller.departments().stream().min(Comparator.naturalOrder()).orElse(null)
        : null;
  }
}
