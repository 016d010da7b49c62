package yuqing.access;

import java.util.Objects;
import java.util.Set;

/// Who asks, as the token says.
///
/// @param person the roster's id; null for a system
/// @param client the OIDC client through which the call came; for a reporter its `source.system`
/// @param roles those of ours that the token carries
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

  /// Whom a record names: the person, or the system where there is none.
  public String name() {
    return person == null ? client : person;
  }

  /// Tells callers apart, also one person who comes by two clients.
  public String key() {
    return person == null ? client : client + "/" + person;
  }
}
