package yuqing.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import yuqing.localstack.login.LocalPerson;

/// Bearer tokens from the local OIDC provider, over HTTP like anyone's.
public final class AccessTokens {
  /// One at a time: Keycloak takes a person's logins at the same moment for an attack.
  private static final Lock LOGIN = new ReentrantLock();

  private static final Map<String, AccessTokens> BY_ISSUER = new ConcurrentHashMap<>();

  /// Short beside the life of any provider's tokens.
  private static final Duration RECENT = Duration.ofMinutes(1);

  private final TokenEndpoint endpoint;
  private final String secret;
  private final Function<LocalPerson, String> usernames;
  private final Map<List<String>, RecentToken> recent = new ConcurrentHashMap<>();

  /// @param askedAt by [System#nanoTime]
  private record RecentToken(String text, long askedAt) {
    boolean isRecent() {
      return System.nanoTime() - askedAt < RECENT.toNanos();
    }
  }

  private AccessTokens(String issuer, String secret, Function<LocalPerson, String> usernames) {
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
  private static Function<LocalPerson, String> usernames(
      boolean keycloak, String issuer, String secret) {
    return keycloak ? new KeycloakPeople(issuer, secret)::usernameOf : LocalPerson::id;
  }

  /// A recent token of the provider that this JVM's tests started (or that the environment names).
  ///
  /// @param role one of [LocalIdentity#ROLES]
  /// @param departments codes; the first gives the person's id, `liaison-logistics`
  public static String bearer(String role, String... departments) {
    return BY_ISSUER
        .computeIfAbsent(
            setting("YUQING_OIDC_URL"),
            issuer -> new AccessTokens(issuer, setting(StackResource.OIDC_SECRET)))
        .recent(role, List.of(departments));
  }

  /// As [#of(String, List)], or the same token again within a minute: tests ask for the same few
  /// with each request, and to get one costs some 17 ms of processor time.
  public String recent(String role, List<String> departments) {
    var who = new ArrayList<>(departments);
    who.addFirst(role);
    return recent
        .compute(
            List.copyOf(who),
            (_, known) ->
                known != null && known.isRecent()
                    ? known
                    : new RecentToken(of(role, departments), System.nanoTime()))
        .text();
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
    if (role.equals("reporter")) {
      var form = new LinkedHashMap<String, String>();
      form.put("grant_type", "client_credentials");
      form.put("client_id", IdentityProvider.SAMPLE_CLIENT);
      return ask(form);
    }
    return password(who.asPerson(), departments);
  }

  /// A token of a person of the organisation file, with the roles and departments of all their
  /// posts.
  ///
  /// @throws StackException when the provider refuses or does not answer
  public String of(LocalPerson who) {
    return password(who, List.of());
  }

  private String password(LocalPerson who, List<String> departments) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", IdentityProvider.PEOPLE_CLIENT);
    form.put("username", usernames.apply(who));
    form.put("password", secret);
    form.put("departments", String.join(" ", departments));
    return ask(form);
  }

  private String ask(Map<String, String> form) {
    form.put("client_secret", secret);
    LOGIN.lock();
    try {
      return endpoint.ask(form);
    } finally {
      LOGIN.unlock();
    }
  }
}
