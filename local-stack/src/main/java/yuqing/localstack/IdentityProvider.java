package yuqing.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.login.AuthorizationCodes;
import yuqing.localstack.login.AuthorizationRules;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.login.LoginClient;

/// A small OIDC provider for this machine: discovery, keys, a page on which one chooses a person
/// of the organisation file (the client `desk`), and tokens for scripts: by client credentials
/// (systems: the client `sample` is a reporter) and by password (people, by the client `suite`).
/// **Not for production**: everyone has the same generated secret, the realm of a school is
/// Keycloak's. Claims are those that Keycloak gives.
public final class IdentityProvider implements OidcProvider {
  /// The client by which people get their tokens.
  public static final String PEOPLE_CLIENT = "suite";

  /// The client of a campus system that posts reports.
  public static final String SAMPLE_CLIENT = "sample";

  /// The client by which people log in with a browser.
  public static final String DESK_CLIENT = "desk";

  private static final String REALM = "/realms/yuqing";

  private final LoopbackHttp server;
  private final int port;
  private final String issuer;

  private IdentityProvider(
      Path directory, Ports ports, LocalSecrets secrets, InstantSource clock, LocalPeople people)
      throws IOException {
    this.port = ports.of(Port.OIDC);
    this.issuer = "http://localhost:" + port + REALM;
    var key = SigningKey.in(directory);
    var codes = new AuthorizationCodes(clock);
    var rules = new AuthorizationRules(LoginClient.desk(ports.of(Port.DESK)), issuer);
    var browsers = new LoginEndpoints(people, codes, rules);
    var clients =
        new LocalClients(Set.of(SAMPLE_CLIENT, PEOPLE_CLIENT, DESK_CLIENT), secrets.oidc());
    var grants = new TokenGrants(clients, people, codes, new LocalTokens(issuer, key, clock));
    var keys = Map.of("keys", List.of(key.jwk()));
    this.server =
        LoopbackHttp.start(
            port,
            Map.of(
                REALM + OidcDiscovery.PATH, _ -> new Answer.Json(200, OidcDiscovery.of(issuer)),
                REALM + OidcDiscovery.CERTIFICATES, _ -> new Answer.Json(200, keys),
                REALM + OidcDiscovery.AUTHORIZATION, browsers::authorize,
                REALM + OidcDiscovery.TOKEN, grants::answer,
                REALM + OidcDiscovery.END_SESSION, browsers::endSession));
  }

  /// With the people of the organisation file that the environment names, or of the sample school.
  ///
  /// @param directory holds the signing key, kept between starts
  /// @param ports its own, and the desk's, to which it sends browsers back
  public static IdentityProvider start(
      Path directory, Ports ports, LocalSecrets secrets, InstantSource clock) {
    return start(directory, ports, secrets, clock, OidcProvider.people());
  }

  static IdentityProvider start(
      Path directory, Ports ports, LocalSecrets secrets, InstantSource clock, LocalPeople people) {
    try {
      return new IdentityProvider(directory, ports, secrets, clock, people);
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

  @Override
  public void close() {
    server.close();
  }
}
