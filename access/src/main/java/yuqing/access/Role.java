package yuqing.access;

import java.util.Arrays;
import java.util.Optional;

/// The roles a token may carry, and how far each reaches. What a role may see it may also act on,
/// where {@link RecordableAct} names it; nobody acts on an incident they may not see.
public enum Role {
  /// A system that posts incidents.
  REPORTER(Roles.REPORTER, Reach.OWN_REPORTS, "报送系统", "reporting system"),
  /// 联络员
  LIAISON(Roles.LIAISON, Reach.OWN_DEPARTMENTS, "联络员", "liaison"),
  /// 部门负责人
  DEPARTMENT_HEAD(Roles.DEPARTMENT_HEAD, Reach.OWN_DEPARTMENTS, "部门负责人", "department head"),
  /// 分管院领导: of several departments
  LEADER_IN_CHARGE(Roles.LEADER_IN_CHARGE, Reach.OWN_DEPARTMENTS, "分管院领导", "leader in charge"),
  /// 党政办
  ADMIN_OFFICE(Roles.ADMIN_OFFICE, Reach.SCHOOL, "党政办", "admin office"),
  /// 领导小组办公室, which is 党群工作部
  GROUP_OFFICE(Roles.GROUP_OFFICE, Reach.SCHOOL, "领导小组办公室", "group office"),
  /// 领导小组
  LEADING_GROUP(Roles.LEADING_GROUP, Reach.SCHOOL, "领导小组", "leading group"),
  /// 党政主要领导
  PRINCIPAL_LEADER(Roles.PRINCIPAL_LEADER, Reach.SCHOOL, "党政主要领导", "principal leader"),
  /// Reads all, changes no record; places legal holds.
  AUDITOR(Roles.AUDITOR, Reach.SCHOOL, "审计员", "auditor"),
  /// Roster, policy and machinery; no incident's prose.
  ADMINISTRATOR(Roles.ADMINISTRATOR, Reach.NO_INCIDENT, "系统管理员", "administrator");

  /// Which incidents a role is about.
  public enum Reach {
    /// Those that the caller's own system reported.
    OWN_REPORTS,
    /// Those of the caller's departments.
    OWN_DEPARTMENTS,
    /// All.
    SCHOOL,
    /// None.
    NO_INCIDENT
  }

  private final String code;
  private final Reach reach;
  private final String nameZh;
  private final String nameEn;

  Role(String code, Reach reach, String nameZh, String nameEn) {
    this.code = code;
    this.reach = reach;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /// As in a token's `realm_access.roles`, such as `department-head`.
  public String code() {
    return code;
  }

  public Reach reach() {
    return reach;
  }

  /// As people call who holds it: the one place of these names.
  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  /// Empty for a role that is not the suite's: identity providers add others.
  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
