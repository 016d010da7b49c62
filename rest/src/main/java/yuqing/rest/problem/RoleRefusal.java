package yuqing.rest.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.access.Role;

/// The refusal of a caller who may not do something: it names who may.
public final class RoleRefusal {

  private RoleRefusal() {}

  /// 403 with the names of the roles that may.
  ///
  /// @param roles in the order in which they are named
  public static ProblemException of(Collection<Role> roles) {
    return new ProblemException(StandardProblem.FORBIDDEN, text(roles), List.of(), Map.of());
  }

  /// Such as 此操作仅限：联络员、部门负责人.
  public static LocalizedText text(Collection<Role> roles) {
    var zh = roles.stream().map(Role::nameZh).collect(Collectors.joining("、"));
    var en = roles.stream().map(Role::nameEn).collect(Collectors.joining(", "));
    return new LocalizedText("此操作仅限：" + zh, "may be done by: " + en);
  }
}
