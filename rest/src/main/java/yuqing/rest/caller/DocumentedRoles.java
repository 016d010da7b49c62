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

/// The roles of a caller: the texts in the array `realm_access.roles` of a token, and nothing
/// else. No other claim gives a role, and no other type in this place. A caller has the suite's
/// own roles among them, and the roles of the sets among them ([RoleSet]). Any other name of a
/// provider is no role here; neither is a set's own name.
final class DocumentedRoles {

  private DocumentedRoles() {}

  /// The same caller with only these roles.
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
