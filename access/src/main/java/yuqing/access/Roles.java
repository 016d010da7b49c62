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

  /// The codes of [RoleSet].
  public static final String INCIDENT_READER = "incident-reader";
  public static final String ALERT_READER = "alert-reader";
  public static final String FIGURE_READER = "figure-reader";
  public static final String SCHOOL_MEMBER = "school-member";
  public static final String ANYONE = "anyone";
  public static final String REPORT_SENDER = "report-sender";
  public static final String FACTS_RECORDER = "facts-recorder";
  public static final String POLICY_EDITOR = "policy-editor";
  public static final String CASE_DECIDER = "case-decider";
  public static final String REPLY_DRAFTER = "reply-drafter";
  public static final String HANDLING_ENDER = "handling-ender";
  public static final String REVIEW_PREPARER = "review-preparer";
  public static final String MEASURE_READER = "measure-reader";
  public static final String MEASURE_OWNER = "measure-owner";
  public static final String BUNDLE_READER = "bundle-reader";
  public static final String ACCESS_LOG_READER = "access-log-reader";
  public static final String HOLD_KEEPER = "hold-keeper";
  public static final String TASK_READER = "task-reader";
  public static final String TASK_OWNER = "task-owner";
  public static final String RISK_KEEPER = "risk-keeper";
  public static final String ALERT_CALLER = "alert-caller";
  public static final String ROTA_KEEPER = "rota-keeper";

  private Roles() {}
}
