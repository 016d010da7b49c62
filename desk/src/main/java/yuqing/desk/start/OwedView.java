package yuqing.desk.start;

import java.util.List;
import java.util.Set;
import yuqing.access.Roles;

/// Whose obligations the start page lists.
public enum OwedView {
  MINE,
  DEPARTMENT,
  SCHOOL;

  private static final Set<String> SEE_THE_SCHOOL =
      Set.of(
          Roles.GROUP_OFFICE,
          Roles.ADMIN_OFFICE,
          Roles.LEADING_GROUP,
          Roles.PRINCIPAL_LEADER,
          Roles.AUDITOR);

  /// Those that make sense for somebody with these roles; the first is shown unless chosen.
  static List<OwedView> of(Set<String> roles, boolean hasDepartment) {
    if (roles.contains(Roles.AUDITOR)) {
      return List.of(SCHOOL);
    }
    var isSchoolWide = roles.stream().anyMatch(SEE_THE_SCHOOL::contains);
    if (isSchoolWide) {
      return List.of(MINE, SCHOOL);
    }
    return hasDepartment ? List.of(MINE, DEPARTMENT) : List.of(MINE);
  }

  /// Whether what is listed is the reader's own to do, or their department's.
  public boolean ownsDuties() {
    return this != SCHOOL;
  }

  /// As an address has it: `department`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
