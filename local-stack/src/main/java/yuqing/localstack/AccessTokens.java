package yuqing.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Bearer tokens from the local OIDC provider, over HTTP like anyone's.
public final class AccessTokens {
  /// One at a time: Keycloak takes a person's logins at the same moment for an attack.
  private static final Lock LOGIN = new ReentrantLock();

  private final TokenEndpoint endpoint;
  private final String secret;
  private final Function<LocalIdentity, String> usernames;

  private AccessTokens(String issuer, String secret, Function<LocalIdentity, String> usernames) {
    this.endpoint = TokenEndpoint.of(issuer);
    this.secret = secret;
    this.usernames = usernames;
  }

  /// Of the provider that this process is set to use.
  ///
  /// @param issuer as `YUQING_OIDC_URL` gives it
  public AccessTokens(String issuer, String secret) {
    this(issuer, secret, usernames(OidcProvider.isKeycloak(), issuer, secret));
  }

  /// Of a provider that somebody else started.
  public static AccessTokens of(boolean keycloak, String issuer, String secret) {
    return new AccessTokens(issuer, secret, usernames(keycloak, issuer, secret));
  }

  // The small provider knows everyone.
  private static Function<LocalIdentity, String> usernames(
      boolean keycloak, String issuer, String secret) {
    return keycloak ? new KeycloakPeople(issuer, secret)::usernameOf : LocalIdentity::person;
  }

  /// A token of the provider that this JVM's tests started (or that the environment names).
  ///
  /// @param role one of [LocalIdentity#ROLES]
  /// @param departments codes; the first gives the person's id, `liaison-logistics`
  public static String bearer(String role, String... departments) {
    var tokens = new AccessTokens(setting("YUQING_OIDC_URL"), setting(StackResource.OIDC_SECRET));
    return tokens.of(role, List.of(departments));
  }

  private static String setting(String name) {
    var value = System.getProperty(name, System.getenv(name));
    if (value == null) {
      throw new StackException(name + " is not set: the local stack is not running here");
    }
    return value;
  }

  /// @throws StackException when the role is unknown or the provider refuses or does not answer
  public String of(String role, List<String> departments) {
    var who = LocalIdentity.of(role, departments);
    var form = new LinkedHashMap<String, String>();
    form.put("client_secret", secret);
    if (role.equals("reporter")) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", IdentityProvider.SAMPLE_CLIENT);
    } else {
      form.put("grant_type", "password");
      form.put("client_id", IdentityProvider.PEOPLE_CLIENT);
      form.put("username", usernames.apply(who));
      form.put("password", secret);
      form.put("departments", String.join(" ", departments));
    }
    LOGIN.lock();
    try {
      return endpoint.ask(form);
    } finally {
      LOGIN.unlock();
    }
  }
}
