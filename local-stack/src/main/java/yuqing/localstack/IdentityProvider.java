package yuqing.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.LoopbackHttp.Request;

/// A small OIDC provider for this machine: discovery, keys, and a token endpoint with client
/// credentials (systems: the client `sample` is a reporter) and password (people, by the client
/// `suite`). **Not for production**: everyone has the same generated secret, the realm of a school
/// is Keycloak's. Claims are those that Keycloak gives.
public final class IdentityProvider implements OidcProvider {
  /// The client by which people get their tokens.
  public static final String PEOPLE_CLIENT = "suite";

  /// The client of a campus system that posts reports.
  public static final String SAMPLE_CLIENT = "sample";

  static final Duration TOKEN_LIVES = Duration.ofHours(1);
  private static final String REALM = "/realms/yuqing";
  private static final String ENDPOINTS = REALM + "/protocol/openid-connect";

  private final LoopbackHttp server;
  private final int port;
  private final String issuer;
  private final SigningKey key;
  private final String secret;
  private final InstantSource clock;

  private IdentityProvider(Path directory, int port, LocalSecrets secrets, InstantSource clock)
      throws IOException {
    this.port = port;
    this.issuer = "http://localhost:" + port + REALM;
    this.key = SigningKey.in(directory);
    this.secret = secrets.oidc();
    this.clock = clock;
    this.server =
        LoopbackHttp.start(
            port,
            Map.of(
                REALM + "/.well-known/openid-configuration", _ -> new Answer(200, discovery()),
                ENDPOINTS + "/certs", _ -> new Answer(200, Map.of("keys", List.of(key.jwk()))),
                ENDPOINTS + "/token", this::token));
  }

  /// @param directory holds the signing key, kept between starts
  public static IdentityProvider start(
      Path directory, int port, LocalSecrets secrets, InstantSource clock) {
    try {
      return new IdentityProvider(directory, port, secrets, clock);
    } catch (IOException e) {
      throw new StackException("the OIDC provider did not start: " + e.getMessage(), e);
    }
  }

  public String issuer() {
    return issuer;
  }

  @Override
  public String description() {
    return "OIDC provider on port " + port + " (local only, not for production)";
  }

  /// Nothing: it answers once it is made.
  @Override
  public void awaitReady() {}

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  private Map<String, Object> discovery() {
    var base = issuer.substring(0, issuer.length() - REALM.length()) + ENDPOINTS;
    return Map.of(
        "issuer", issuer,
        "jwks_uri", base + "/certs",
        "token_endpoint", base + "/token",
        "grant_types_supported", List.of("client_credentials", "password"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post"));
  }

  private Answer token(Request request) {
    if (!request.method().equals("POST")) {
      return refuse(405, "invalid_request", "POST only");
    }
    var client = client(request);
    if (client.isEmpty()) {
      return refuse(401, "invalid_client", "unknown client or wrong secret");
    }
    return switch (request.form().getOrDefault("grant_type", "")) {
      case "client_credentials" ->
          client.get().equals(SAMPLE_CLIENT)
              ? grant(client.get(), LocalIdentity.of("reporter", List.of()))
              : refuse(400, "unauthorized_client", "people use the password grant");
      case "password" -> password(client.get(), request.form());
      default -> refuse(400, "unsupported_grant_type", "client_credentials or password");
    };
  }

  private Answer password(String client, Map<String, String> form) {
    var further = List.of(form.getOrDefault("departments", "").split(" ", -1));
    var person = LocalIdentity.ofPerson(form.getOrDefault("username", ""), further);
    if (person.isEmpty() || !isSecret(form.getOrDefault("password", ""))) {
      return refuse(400, "invalid_grant", "unknown person or wrong password");
    }
    return grant(client, person.get());
  }

  private Answer grant(String client, LocalIdentity who) {
    return new Answer(
        200,
        Map.of(
            "access_token", key.sign(claims(client, who)),
            "token_type", "Bearer",
            "expires_in", TOKEN_LIVES.toSeconds()));
  }

  private Map<String, Object> claims(String client, LocalIdentity who) {
    long now = clock.instant().getEpochSecond();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", "yuqing");
    claims.put("sub", who.person());
    claims.put("azp", client);
    claims.put("typ", "Bearer");
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now);
    claims.put("exp", now + TOKEN_LIVES.toSeconds());
    claims.put("realm_access", Map.of("roles", List.of(who.role())));
    // What a user lacks, Keycloak leaves out; and a system is no person.
    if (!who.departments().isEmpty()) {
      claims.put("departments", who.departments());
    }
    if (client.equals(PEOPLE_CLIENT)) {
      claims.put("person", who.person());
    }
    claims.put(
        "preferred_username",
        client.equals(PEOPLE_CLIENT) ? who.person() : "service-account-" + client);
    return claims;
  }

  private Optional<String> client(Request request) {
    var form = request.form();
    var id = form.getOrDefault("client_id", "");
    var given = form.getOrDefault("client_secret", "");
    if (request.authorization().startsWith("Basic ")) {
      var pair = basic(request.authorization().substring("Basic ".length())).split(":", 2);
      id = pair[0];
      given = pair.length == 2 ? pair[1] : "";
    }
    boolean known = id.equals(SAMPLE_CLIENT) || id.equals(PEOPLE_CLIENT);
    return known && isSecret(given) ? Optional.of(id) : Optional.empty();
  }

  private static String basic(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer refuse(int status, String error, String why) {
    return new Answer(status, Map.of("error", error, "error_description", why));
  }

  @Override
  public void close() {
    server.close();
  }
}
