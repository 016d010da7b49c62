package yuqing.desk.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.access.RoleSet;
import yuqing.access.Roles;

/// A page that the head of every page leads to. Which of them a person is shown spares them a
/// refusal; what they may see and do is decided by the services.
public enum PageLink {
  START("/"),
  INCIDENTS("/incidents", Roles.INCIDENT_READER),
  REPORT("/report", Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE, Roles.ADMIN_OFFICE),
  SEARCH("/search", Roles.FIGURE_READER),
  STATISTICS("/statistics", Roles.FIGURE_READER),
  TASKS("/tasks", Roles.TASK_READER),
  MEETINGS("/meetings", Roles.TASK_READER),
  RISKS("/risks", Roles.TASK_READER),
  MEASURES("/measures", Roles.MEASURE_READER),
  PUBLICATIONS("/publications", Roles.LIAISON),
  ROTA("/rota", Roles.SCHOOL_MEMBER),
  CALENDAR("/calendar", Roles.POLICY_EDITOR),
  ADMIN(
      "/admin",
      Roles.ADMINISTRATOR,
      Roles.AUDITOR,
      Roles.GROUP_OFFICE,
      Roles.ADMIN_OFFICE,
      Roles.LEADING_GROUP,
      Roles.PRINCIPAL_LEADER);

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<String> roles;

  /// @param roles or sets of them; none where the page is for everyone
  PageLink(String path, String... roles) {
    this.path = path;
    this.roles =
        Arrays.stream(roles)
            .flatMap(code -> RoleSet.rolesOf(code).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  static List<PageLink> of(Set<String> roles) {
    return Arrays.stream(values()).filter(link -> link.isFor(roles)).toList();
  }

  private boolean isFor(Set<String> held) {
    return roles.isEmpty() || held.stream().anyMatch(roles::contains);
  }

  public String path() {
    return path;
  }

  /// Whether a page at that path lies below this link.
  public boolean leadsTo(String asked) {
    return asked.equals(path) || (!path.equals("/") && asked.startsWith(path + "/"));
  }
}
