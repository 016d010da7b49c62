package yuqing.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A set of roles that several endpoints name. A caller's identity bears the set's code beside the
/// roles of its token, so that an endpoint names the set and a new role is added here alone.
public enum RoleSet {
  /// Who may read incidents, each as far as its role reaches.
  INCIDENT_READER(Roles.INCIDENT_READER, role -> role.reach() != Role.Reach.NO_INCIDENT),
  /// People who may receive an alert, or look at those of others.
  ALERT_READER(Roles.ALERT_READER, role -> RoleSet.isPerson(role) && role != Role.ADMINISTRATOR),
  /// All but the systems that post incidents.
  SCHOOL_MEMBER(Roles.SCHOOL_MEMBER, RoleSet::isPerson),
  /// Anyone with a role of the suite.
  ANYONE(Roles.ANYONE, _ -> true),
  /// Who may report an incident (article 7).
  REPORT_SENDER(
      Roles.REPORT_SENDER, role -> RoleSet.recordsFacts(role) || role == Role.ADMIN_OFFICE),
  /// Who may add to the facts of an incident that they may see.
  FACTS_RECORDER(Roles.FACTS_RECORDER, RoleSet::recordsFacts),
  /// Who keeps the calendar, the editions and the register of liaisons.
  POLICY_EDITOR(
      Roles.POLICY_EDITOR, role -> role == Role.GROUP_OFFICE || role == Role.ADMINISTRATOR),
  /// Who drafts a reply for the department and delivers it (article 10).
  REPLY_DRAFTER(Roles.REPLY_DRAFTER, role -> role == Role.LIAISON || role == Role.DEPARTMENT_HEAD),
  /// Who ends handling, and corrects its end (article 10).
  HANDLING_ENDER(
      Roles.HANDLING_ENDER, role -> role == Role.DEPARTMENT_HEAD || role == Role.GROUP_OFFICE),
  /// Who decides a level, holds the review and closes (articles 10 and 14).
  CASE_DECIDER(Roles.CASE_DECIDER, role -> role == Role.GROUP_OFFICE || role == Role.LEADING_GROUP);

  private final String code;
  private final Predicate<Role> members;

  RoleSet(String code, Predicate<Role> members) {
    this.code = code;
    this.members = members;
  }

  /// As `@RolesAllowed` names it. No token gives it: a role of that name in one is ignored.
  public String code() {
    return code;
  }

  public boolean contains(Role role) {
    return members.test(role);
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

  private static boolean isPerson(Role role) {
    return role != Role.REPORTER;
  }

  private static boolean recordsFacts(Role role) {
    return switch (role) {
      case REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE -> true;
      case LEADER_IN_CHARGE,
          ADMIN_OFFICE,
          LEADING_GROUP,
          PRINCIPAL_LEADER,
          AUDITOR,
          ADMINISTRATOR ->
          false;
    };
  }
}
