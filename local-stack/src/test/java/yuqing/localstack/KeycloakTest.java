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
import yuqing.localstack.login.UrlQuery;

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
  private static String builtInDesk;
  private static Ports ports;

  @BeforeAll
  static void startBoth() {
    secrets = LocalSecrets.in(directory);
    ports = Ports.free();
    var clock = InstantSource.system();
    keycloak = OidcProvider.begin(directory, ports, secrets, clock);
    var others = Ports.free();
    builtIn = IdentityProvider.start(directory, others, secrets, clock);
    builtInDesk = "http://localhost:" + others.of(Port.DESK);
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

  @Test
  void aPersonLogsInAtTheDeskInChineseWithTheTokensThatTheBuiltInProviderGives() throws Exception {
    var issuer = LocalParts.issuer(ports);
    AccessTokens.of(true, issuer, secrets.oidc()).of("liaison", List.of("logistics"));
    var desk = "http://localhost:" + ports.of(Port.DESK);
    try (var browser = new LoginBrowser(issuer, secrets.oidc(), desk);
        var local = new LoginBrowser(builtIn.issuer(), secrets.oidc(), builtInDesk)) {
      var page = browser.open(browser.request());
      assertThat(page.body()).contains("lang=\"zh", "登录", "密码");
      var back = KeycloakForm.of(page).submit("liaison-logistics", secrets.oidc());
      var answer = LoginBrowser.parameters(LoginBrowser.location(back));
      assertThat(LoginBrowser.location(back)).startsWith(browser.redirectUri() + "?");
      assertThat(answer).containsEntry("state", LoginBrowser.STATE);

      var tokens = browser.answer(browser.redemption(answer.get("code")));
      var locals = local.answer(local.redemption(local.codeOf("liaison-logistics")));
      var identity = LoginBrowser.claims(tokens.path("id_token").asText());
      var own = LoginBrowser.claims(locals.path("id_token").asText());
      for (var claim : List.of("aud", "azp", "typ", "nonce", "preferred_username", "person")) {
        assertThat(identity.path(claim)).as(claim).isEqualTo(own.path(claim));
      }
      assertThat(identity.has("sub") && identity.has("sid") && identity.has("name")).isTrue();
      sameClaims(tokens.path("access_token").asText(), locals.path("access_token").asText());
      aLogoutLeadsBackToTheDeskAlone(browser, tokens.path("id_token").asText());
    }
  }

  private static void aLogoutLeadsBackToTheDeskAlone(LoginBrowser browser, String hint)
      throws Exception {
    var home = browser.desk + "/";
    for (var elsewhere : List.of("https://evil.example/", home + "login")) {
      var query = Map.of("id_token_hint", hint, "post_logout_redirect_uri", elsewhere);
      assertThat(browser.get("/logout?" + UrlQuery.of(query)).statusCode()).isEqualTo(400);
    }
    var query = Map.of("id_token_hint", hint, "post_logout_redirect_uri", home);
    var back = browser.get("/logout?" + UrlQuery.of(query));
    assertThat(LoginBrowser.location(back)).startsWith(home);
  }

  @Test
  void theDeskIsSentNowhereElseAndHasToProveItself() throws Exception {
    var desk = "http://localhost:" + ports.of(Port.DESK);
    try (var browser = new LoginBrowser(LocalParts.issuer(ports), secrets.oidc(), desk)) {
      var elsewhere = browser.request();
      elsewhere.put("redirect_uri", desk + "/elsewhere");
      assertThat(browser.open(elsewhere).statusCode()).isEqualTo(400);

      var unproven = browser.request();
      unproven.remove("code_challenge");
      unproven.remove("code_challenge_method");
      var back = LoginBrowser.location(browser.open(unproven));
      assertThat(LoginBrowser.parameters(back)).containsEntry("error", "invalid_request");
    }
  }

  private static void same(String role, List<String> departments) throws IOException {
    sameClaims(
        AccessTokens.of(true, LocalParts.issuer(ports), secrets.oidc()).of(role, departments),
        AccessTokens.of(false, builtIn.issuer(), secrets.oidc()).of(role, departments));
  }

  private static void sameClaims(String keycloaksToken, String ownToken) throws IOException {
    var keycloaks = claims(keycloaksToken);
    var own = claims(ownToken);
    assertThat(keycloaks.keySet()).as("of %s", own).isEqualTo(own.keySet());
    for (var claim : List.of("aud", "azp", "typ", "realm_access", "departments", "person")) {
      assertThat(keycloaks.get(claim)).as("%s of %s", claim, own).isEqualTo(own.get(claim));
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
