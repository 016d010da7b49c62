package yuqing.rest.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import yuqing.access.Caller;
import yuqing.access.Role;

/// The caller of the current request. Inject this and call {@link #get()} within the request; a
/// record cannot be proxied by a request scope.
@RequestScoped
public class CurrentCaller {

  private final SecurityIdentity identity;
  private Caller caller;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// @throws UnauthorizedException without a token
  public Caller get() {
    if (caller == null) {
      caller = read();
    }
    return caller;
  }

  /// The token's expiry: for answers that last long.
  ///
  /// @throws UnauthorizedException without a token
  public Instant tokenExpiresAt() {
    return Instant.ofEpochSecond(token().getExpirationTime());
  }

  private JsonWebToken token() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new UnauthorizedException();
    }
    return token;
  }

  private Caller read() {
    var token = token();
    Set<Role> roles =
        identity.getRoles().stream()
            .map(Role::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    // A reporter is a system, whatever its provider calls it.
    var person = roles.equals(Set.of(Role.REPORTER)) ? null : text(token, "person");
    return new Caller(person, client(token), roles, departments(token));
  }

  private static String client(JsonWebToken token) {
    var client = text(token, "azp");
    return client == null ? String.valueOf(token.getSubject()) : client;
  }

  private static Set<String> departments(JsonWebToken token) {
    var departments = new HashSet<String>();
    if (token.getClaim("departments") instanceof Collection<?> codes) {
      codes.forEach(code -> departments.add(plain(code)));
    }
    return departments;
  }

  private static String text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    return value == null ? null : plain(value);
  }

  /// Claims come as JSON-P values or as plain Java ones, by the token's reader.
  private static String plain(Object value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
