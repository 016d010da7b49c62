package yuqing.escalation.policy;

import java.util.List;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;

/// The roles that may change the editions and the calendar.
public final class PolicyEditors {

  private static final List<Role> ROLES = List.of(Role.GROUP_OFFICE, Role.ADMINISTRATOR);

  private PolicyEditors() {}

  /// The role under which the caller changes them.
  ///
  /// @throws ProblemException 403 where the caller is none
  public static Role roleOf(Caller caller) {
    return ROLES.stream().filter(caller::has).findFirst().orElseThrow(() -> RoleRefusal.of(ROLES));
  }
}
