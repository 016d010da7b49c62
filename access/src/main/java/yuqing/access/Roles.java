package yuqing.access;

/// The codes of the roles as constants, since `@RolesAllowed` takes nothing else.
public final class Roles {
  public static final String REPORTER = "reporter";
  public static final String LIAISON = "liaison";
  public static final String DEPARTMENT_HEAD = "department-head";
  public static final String LEADER_IN_CHARGE = "leader-in-charge";
  public static final String ADMIN_OFFICE = "admin-office";
  public static final String GROUP_OFFICE = "group-office";
  public static final String LEADING_GROUP = "leading-group";
  public static final String PRINCIPAL_LEADER = "principal-leader";
  public static final String AUDITOR = "auditor";
  public static final String ADMINISTRATOR = "administrator";

  private Roles() {}
}
