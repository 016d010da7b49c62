package yuqing.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.term.Post;

/// A set of roles that several endpoints name. A caller's identity bears the set's code beside the
/// roles of its token, so that an endpoint names the set and a new role is added here alone.
public enum RoleSet {
  /// Everyone who may read incidents, each as far as their role reaches.
  INCIDENT_READER(Roles.INCIDENT_READER),
  /// People who may receive an alert, or look at those of others.
  ALERT_READER(Roles.ALERT_READER),
  /// Who reads ledger and statistics, each as far as their role reaches: people of the school.
  FIGURE_READER(Roles.FIGURE_READER),
  /// All but the systems that post incidents.
  SCHOOL_MEMBER(Roles.SCHOOL_MEMBER),
  /// Everyone with a role of the suite.
  ANYONE(Roles.ANYONE),
  /// Who may report an incident (article 7).
  REPORT_SENDER(Roles.REPORT_SENDER),
  /// Who may add to the facts of an incident that they may see.
  FACTS_RECORDER(Roles.FACTS_RECORDER),
  /// Who keeps the calendar, the editions and the register of liaisons.
  POLICY_EDITOR(Roles.POLICY_EDITOR),
  /// Who drafts a reply for the department and delivers it (article 10).
  REPLY_DRAFTER(Roles.REPLY_DRAFTER),
  /// Who ends handling, and corrects its end (article 10).
  HANDLING_ENDER(Roles.HANDLING_ENDER),
  /// Who decides a level, holds the review and closes (articles 10 and 14).
  CASE_DECIDER(Roles.CASE_DECIDER),
  /// Who prepares a review meeting or looks at what was prepared: heads, leaders, offices and the
  /// auditor, each as far as their role reaches (article 14).
  REVIEW_PREPARER(Roles.REVIEW_PREPARER),
  /// Who may read the measures that reviews asked for: people, as far as their role reaches.
  MEASURE_READER(Roles.MEASURE_READER),
  /// Who may own a measure of a review and record that it was carried out.
  MEASURE_OWNER(Roles.MEASURE_OWNER),
  /// Who may take a dossier out of the house with all its evidence (article 14).
  BUNDLE_READER(Roles.BUNDLE_READER),
  /// Who answers for it who looked at which dossier.
  ACCESS_LOG_READER(Roles.ACCESS_LOG_READER),
  /// Who places and releases legal holds. The auditor may: a hold alters no record, and keeps one
  /// from those who could erase it.
  HOLD_KEEPER(Roles.HOLD_KEEPER),
  /// Who may read tasks: people, as far as their role reaches.
  TASK_READER(Roles.TASK_READER),
  /// Who may own a task: every post.
  TASK_OWNER(Roles.TASK_OWNER),
  /// Who registers and reassesses risks: a department its own, the group office all (article 4).
  RISK_KEEPER(Roles.RISK_KEEPER),
  /// Who tells people of an alert by hand, by telephone or by urging: the two offices, one of which
  /// is always staffed.
  ALERT_CALLER(Roles.ALERT_CALLER),
  /// Who keeps the duty rota: liaison and head that of their own department, the others every one.
  ROTA_KEEPER(Roles.ROTA_KEEPER);

  private final String code;

  RoleSet(String code) {
    this.code = code;
  }

  /// As `@RolesAllowed` names it. No token gives it: a role of that name in one is ignored.
  public String code() {
    return code;
  }

  public boolean contains(Role role) {
    return switch (this) {
      case INCIDENT_READER -> role.reach() != Role.Reach.NO_INCIDENT;
      case ALERT_READER -> role.reach() != Role.Reach.NO_INCIDENT && role != Role.REPORTER;
      case FIGURE_READER -> ALERT_READER.contains(role);
      case SCHOOL_MEMBER -> role != Role.REPORTER;
      case ANYONE -> true;
      case REPORT_SENDER -> FACTS_RECORDER.contains(role) || role == Role.ADMIN_OFFICE;
      case FACTS_RECORDER ->
          REPLY_DRAFTER.contains(role) || role == Role.REPORTER || role == Role.GROUP_OFFICE;
      case POLICY_EDITOR -> role == Role.GROUP_OFFICE || role == Role.ADMINISTRATOR;
      case REPLY_DRAFTER -> role == Role.LIAISON || role == Role.DEPARTMENT_HEAD;
      case RISK_KEEPER -> REPLY_DRAFTER.contains(role) || role == Role.GROUP_OFFICE;
      case HANDLING_ENDER -> role == Role.DEPARTMENT_HEAD || role == Role.GROUP_OFFICE;
      case CASE_DECIDER -> role == Role.GROUP_OFFICE || role == Role.LEADING_GROUP;
      case REVIEW_PREPARER -> MEASURE_READER.contains(role) && role != Role.LIAISON;
      case MEASURE_READER -> MEASURE_OWNER.contains(role) || role == Role.AUDITOR;
      case TASK_READER -> TASK_OWNER.contains(role) || role == Role.AUDITOR;
      case ALERT_CALLER -> role == Role.GROUP_OFFICE || role == Role.ADMIN_OFFICE;
      case ROTA_KEEPER -> POLICY_EDITOR.contains(role) || REPLY_DRAFTER.contains(role);
      case TASK_OWNER -> Post.find(role.code()).isPresent();
      case MEASURE_OWNER -> RecordableAct.MEASURE_DONE.roles().contains(role);
      case BUNDLE_READER ->
          CASE_DECIDER.contains(role) || role == Role.ADMIN_OFFICE || role == Role.AUDITOR;
      case ACCESS_LOG_READER, HOLD_KEEPER -> role == Role.GROUP_OFFICE || role == Role.AUDITOR;
    };
  }

  /// The roles that an endpoint's `@RolesAllowed` names, by their own codes or those of sets.
  public static List<Role> rolesOf(Collection<String> codes) {
    return Arrays.stream(Role.values())
        .filter(
            role ->
                codes.contains(role.code())
                    || Arrays.stream(values())
                        .anyMatch(set -> codes.contains(set.code) && set.contains(role)))
        .toList();
  }

  /// The codes of the roles and of each set that one of them is in.
  public static Set<String> codesOf(Collection<Role> roles) {
    var codes = roles.stream().map(Role::code).collect(Collectors.toSet());
    Arrays.stream(values())
        .filter(set -> roles.stream().anyMatch(set::contains))
        .forEach(set -> codes.add(set.code));
    return codes;
  }

  /// The codes of the roles that a code stands for: those of a set, or the role's own.
  public static List<String> rolesOf(String code) {
    return Arrays.stream(values())
        .filter(set -> set.code.equals(code))
        .findFirst()
        .map(set -> Arrays.stream(Role.values()).filter(set::contains).map(Role::code).toList())
        .orElse(List.of(code));
  }
}
