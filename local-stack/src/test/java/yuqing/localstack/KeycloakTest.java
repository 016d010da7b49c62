package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.Ports.Port;

/// The real Keycloak beside the built-in provider; only with `./suite test --keycloak`. Without it,
/// the realm file is held against the built-in provider's tokens in `journeys`.
@EnabledIfEnvironmentVariable(named = OidcProvider.KEYCLOAK_FOLDER, matches = ".+")
class KeycloakTest {
  /// What differs by its nature: Keycloak names people by ids of its own and knows sessions.
  private static final Set<String> KEYCLOAKS_OWN = Set.of("sub", "sid", "scope");

  @TempDir static Path directory;
  private static LocalSecrets secrets;
  private static OidcProvider keycloak;
  private static IdentityProvider builtIn;
  private static Ports ports;

  @BeforeAll
  static void startBoth() {
    secrets = LocalSecrets.in(directory);
    ports = Ports.free();
    var clock = InstantSource.system();
    keycloak = OidcProvider.begin(directory, ports.of(Port.OIDC), secrets, clock);
    builtIn = IdentityProvider.start(directory, ports.of(Port.MAILBOX), secrets, clock);
    keycloak.awaitReady();
  }

  @AfterAll
  static void stopBoth() {
    keycloak.close();
    builtIn.close();
    assertThat(keycloak.process().orElseThrow().isAlive()).isFalse();
  }

  @Test
  void itIsKeycloakInAProcessOfItsOwn() {
    assertThat(keycloak).isInstanceOf(Keycloak.class);
    assertThat(keycloak.process()).isPresent();
  }

  @Test
  void everyRolesTokenSaysTheSameAsTheBuiltInProviders() throws IOException {
    for (var role : LocalIdentity.ROLES) {
      same(role, List.of());
      same(role, List.of("logistics"));
      same(role, List.of("logistics", "finance"));
      same(role, List.of("finance"));
    }
  }

  @Test
  void manyMayAskForTheSamePersonsTokenAtOnce() {
    var tokens = AccessTokens.of(true, LocalParts.issuer(ports), secrets.oidc());
    try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          IntStream.range(0, 20)
              .mapToObj(_ -> asking.submit(() -> tokens.of("auditor", List.of())))
              .toList();
      assertThat(asked).extracting(Future::get).doesNotContainNull();
    }
  }

  private static void same(String role, List<String> departments) throws IOException {
    var keycloaks =
        claims(
            AccessTokens.of(true, LocalParts.issuer(ports), secrets.oidc()).of(role, departments));
    var ours =
        claims(AccessTokens.of(false, builtIn.issuer(), secrets.oidc()).of(role, departments));
    assertThat(keycloaks.keySet()).as("%s %s", role, departments).isEqualTo(ours.keySet());
    for (var claim : List.of("aud", "azp", "typ", "realm_access", "departments", "person")) {
      assertThat(keycloaks.get(claim))
          .as("%s of %s %s", claim, role, departments)
          .isEqualTo(ours.get(claim));
    }
  }

  /// Arrays are sets here: neither provider promises an order.
  private static Map<String, Object> claims(String token) throws IOException {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    var claims = new TreeMap<String, Object>();
    for (var claim : JsonMapper.builder().build().readTree(payload).properties()) {
      if (!KEYCLOAKS_OWN.contains(claim.getKey())) {
        claims.put(claim.getKey(), plain(claim.getValue()));
      }
    }
    return claims;
  }

  private static Object plain(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    var elements = new TreeSet<String>();
    value.forEach(element -> elements.add(element.asText()));
    return elements;
  }
}
