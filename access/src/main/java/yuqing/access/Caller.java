package yuqing.access;

import java.util.Objects;
import java.util.Set;

/// The sender of a request, as the token names it.
///
/// @param person the roster's id; null for a system
/// @param client the OIDC client through which the call came; for a reporter its `source.system`
/// @param roles those of the suite that the token carries
/// @param departments codes; several for a leader in charge, none for school-wide posts
public record Caller(String person, String client, Set<Role> roles, Set<String> departments) {

  public Caller {
    Objects.requireNonNull(client, "client");
    roles = Set.copyOf(roles);
    departments = Set.copyOf(departments);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /// The name on a record: the person, or the system where there is none.
  public String name() {
    return person == null ? client : person;
  }

  /// Different for each caller, also for one person with two clients.
  public String key() {
    return person == null ? client : client + "/" + person;
  }
}
