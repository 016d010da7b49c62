package yuqing.rest.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import yuqing.access.Role;
import yuqing.access.RoleSet;

/// Roles are the texts in the array `realm_access.roles` of a token, and nothing else: no other
/// claim gives one, and no other type in this place. A caller bears the suite's own roles among
/// them, and the sets that these are in ([RoleSet]); what else a provider names is no role here, a
/// set's own name among it.
final class DocumentedRoles {

  private DocumentedRoles() {}

  /// The same caller with these roles alone.
  static SecurityIdentity only(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return identity;
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addRoles(identity.getPrincipal() instanceof JsonWebToken token ? of(token) : Set.of())
        .build();
  }

  /// The codes of roles and of their sets.
  static Set<String> of(JsonWebToken token) {
    return RoleSet.codesOf(
        named(token).stream().map(Role::find).flatMap(Optional::stream).toList());
  }

  private static Set<String> named(JsonWebToken token) {
    if (token.getClaim("realm_access") instanceof Map<?, ?> access
        && access.get("roles") instanceof Collection<?> roles) {
      return roles.stream()
          .filter(role -> role instanceof String || role instanceof JsonString)
          .map(role -> role instanceof JsonString text ? text.getString() : (String) role)
          .collect(Collectors.toSet());
    }
    return Set.of();
  }
}
