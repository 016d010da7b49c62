package yuqing.desk.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import yuqing.access.Roles;

/// A page for those who look after the roster, the rules, the record or the machines. To show only
/// what a person can use spares them a refusal; the services decide.
public enum AdminLink {
  ROSTER(
      "/roster",
      Roles.ADMINISTRATOR,
      Roles.GROUP_OFFICE,
      Roles.ADMIN_OFFICE,
      Roles.LEADING_GROUP,
      Roles.PRINCIPAL_LEADER,
      Roles.AUDITOR),
  POLICIES(
      "/policies",
      Roles.ADMINISTRATOR,
      Roles.GROUP_OFFICE,
      Roles.ADMIN_OFFICE,
      Roles.LEADING_GROUP,
      Roles.PRINCIPAL_LEADER,
      Roles.AUDITOR),
  AUDIT("/audit", Roles.ADMINISTRATOR, Roles.GROUP_OFFICE, Roles.AUDITOR),
  WEBHOOKS("/webhooks", Roles.ADMINISTRATOR),
  CHANNELS("/channels", Roles.ADMINISTRATOR),
  HEALTH("/health-of-services"),
  API("/api");

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> roles;

  AdminLink(String path, String... roles) {
    this.path = path;
    this.roles = Set.of(roles);
  }

  static List<AdminLink> of(Set<String> held) {
    return Arrays.stream(values())
        .filter(link -> link.roles.isEmpty() || held.stream().anyMatch(link.roles::contains))
        .toList();
  }

  public String path() {
    return path;
  }

  /// Under which its sentence is found among the texts.
  public String hintKey() {
    return name() + "_hint";
  }
}
