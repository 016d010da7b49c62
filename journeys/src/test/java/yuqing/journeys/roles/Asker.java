package yuqing.journeys.roles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalIdentity;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.StackResource;

/// A caller, with or without a role.
///
/// @param name for messages, such as `liaison of finance`
/// @param column of the table
/// @param own whether the subjects of the table concern the asker's department (a reporter:
///     whether they come from its own system)
/// @param token null for none
record Asker(String name, String column, boolean own, String token) {

  /// The department that the subjects concern, and one that they do not.
  static final String DEPARTMENT = "logistics";

  static final String ANOTHER_DEPARTMENT = "finance";

  static final Asker ANONYMOUS = new Asker("without a token", "nobody", true, null);

  static Asker of(String role) {
    return new Asker(role, role, true, AccessTokens.bearer(role, DEPARTMENT));
  }

  /// Every role in its own and in another department, and one who has no role at all.
  static List<Asker> all() {
    var askers = new ArrayList<Asker>();
    askers.add(ANONYMOUS);
    if (!OidcProvider.isKeycloak()) {
      // Keycloak's key is not available: no token can be made there that it would not give.
      askers.add(new Asker("with a token but no role", "no-role", true, withoutRole()));
      askers.add(new Asker("reporter, another system", "reporter", false, anotherSystem()));
    }
    for (var role : LocalIdentity.ROLES) {
      askers.add(of(role));
      if (!role.equals("reporter")) {
        var token = AccessTokens.bearer(role, ANOTHER_DEPARTMENT);
        askers.add(new Asker(role + " of " + ANOTHER_DEPARTMENT, role, false, token));
      }
    }
    return askers;
  }

  private static String withoutRole() {
    var claims = claims(AccessTokens.bearer("liaison", DEPARTMENT));
    claims.put("realm_access", Map.of("roles", List.of("offline_access")));
    return StackResource.signingKey().sign(claims);
  }

  private static String anotherSystem() {
    var claims = claims(AccessTokens.bearer("reporter"));
    claims.put("azp", "another-system");
    claims.put("sub", "another-system");
    return StackResource.signingKey().sign(claims);
  }

  /// The claims of a token, to be changed and signed anew.
  static Map<String, Object> claims(String token) {
    try {
      return JsonMapper.builder()
          .build()
          .readValue(
              Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
              new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
