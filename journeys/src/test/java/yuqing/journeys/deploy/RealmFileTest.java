package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.access.Role;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.IdentityProvider;
import yuqing.localstack.LocalIdentity;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Ports;
import yuqing.localstack.login.LoginClient;

/// The realm file compared with the roles, the services and the built-in provider's tokens. The
/// behaviour of a real Keycloak is tested by local-stack's KeycloakTest, with `./suite test
/// --keycloak`.
class RealmFileTest {

  /// The claims of every token of Keycloak, whatever the realm maps; `sub` is mapped too.
  private static final Set<String> ALWAYS = Set.of("iss", "sub", "azp", "typ", "jti", "iat", "exp");

  private static RealmFile realm;

  @BeforeAll
  static void read() throws IOException {
    realm = RealmFile.read();
  }

  @Test
  void theRolesAreThoseOfTheAccessRules() {
    assertThat(realm.json().at("/roles/realm"))
        .extracting(role -> role.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::code).toList())
        .containsExactlyInAnyOrderElementsOf(LocalIdentity.ROLES);
  }

  @Test
  void everyServiceHasItsClientAndAsksForTheAudienceThatTokensCarry() throws IOException {
    for (var name : ServiceConfiguration.SERVICES) {
      var service = ServiceConfiguration.of(name);
      var client = realm.client(service.byDefault("quarkus.oidc.client-id"));
      assertThat(client.path("bearerOnly").asBoolean()).as("%s only verifies", name).isTrue();
      assertThat(service.byDefault("quarkus.oidc.token.audience")).isEqualTo(audience());
      assertThat(service.byDefault("quarkus.oidc.auth-server-url"))
          .endsWith("/realms/" + realm.name());
    }
  }

  private static String audience() {
    return realm
        .mappers()
        .get("oidc-audience-mapper audience")
        .path("included.custom.audience")
        .asText();
  }

  @Test
  void scriptsAskWithSecretsThatComposeMustBeGiven() throws IOException {
    var given = ComposeFile.read().container("keycloak").environment();
    var system = realm.client(IdentityProvider.SAMPLE_CLIENT);
    assertThat(system.path("serviceAccountsEnabled").asBoolean()).isTrue();
    assertThat(system.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    var people = realm.client(IdentityProvider.PEOPLE_CLIENT);
    assertThat(people.path("directAccessGrantsEnabled").asBoolean()).isTrue();
    assertThat(people.path("serviceAccountsEnabled").asBoolean()).isFalse();
    for (var client : List.of(system, people)) {
      var secret = client.path("secret").asText();
      assertThat(secret).matches("\\$\\{[A-Z_]+}");
      var variable = secret.substring(2, secret.length() - 1);
      assertThat(ComposeFile.isRequired(given.get(variable))).as(variable).isTrue();
      assertThat(client.path("publicClient").asBoolean()).isFalse();
      assertThat(client.path("defaultClientScopes"))
          .extracting(JsonNode::asText)
          .containsExactly(realm.json().at("/clientScopes/0/name").asText());
    }
  }

  @Test
  void theCommandLogsInByDeviceAndByNothingElse() {
    var command = realm.client("yuqing");
    assertThat(command.path("publicClient").asBoolean()).isTrue();
    assertThat(command.has("secret")).isFalse();
    assertThat(command.at("/attributes/oauth2.device.authorization.grant.enabled").asText())
        .isEqualTo("true");
    for (var other :
        List.of(
            "standardFlowEnabled",
            "implicitFlowEnabled",
            "directAccessGrantsEnabled",
            "serviceAccountsEnabled")) {
      assertThat(command.path(other).asBoolean(true)).as(other).isFalse();
    }
    assertThat(command.path("defaultClientScopes"))
        .extracting(JsonNode::asText)
        .containsExactly(realm.json().at("/clientScopes/0/name").asText());
  }

  /// Keycloak reads the two variables when it imports the file.
  @Test
  void peopleLogInAtTheDeskByCodeWithPkceAndComeBackToItAlone() {
    var desk = realm.client(IdentityProvider.DESK_CLIENT);
    assertThat(desk.path("secret").asText()).isEqualTo("${YUQING_OIDC_SECRET_DESK}");
    assertThat(desk.path("publicClient").asBoolean(true)).isFalse();
    assertThat(desk.path("standardFlowEnabled").asBoolean()).isTrue();
    for (var other :
        List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
      assertThat(desk.path(other).asBoolean(true)).as(other).isFalse();
    }
    assertThat(desk.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(desk.path("defaultClientScopes"))
        .extracting(JsonNode::asText)
        .containsExactly(realm.json().at("/clientScopes/0/name").asText());

    var builtIn = LoginClient.desk(8080);
    var url = "http://localhost:8080";
    assertThat(desk.path("redirectUris"))
        .extracting(uri -> uri.asText().replace("${YUQING_DESK_URL}", url))
        .containsExactly(url + "/login")
        .allMatch(builtIn.loginUris()::contains);
    assertThat(
            desk.at("/attributes/post.logout.redirect.uris")
                .asText()
                .replace("${YUQING_DESK_URL}", url))
        .isEqualTo(url + "/")
        .matches(builtIn.logoutUris()::contains);
  }

  @Test
  void theDesksIdTokenNamesThePersonAndLeavesRolesToTheAccessToken() {
    var claims = new ArrayList<String>();
    for (var mapper : realm.client(IdentityProvider.DESK_CLIENT).path("protocolMappers")) {
      var config = mapper.path("config");
      assertThat(config.path("access.token.claim").asText()).isEqualTo("false");
      assertThat(config.path("id.token.claim").asText()).isEqualTo("true");
      claims.add(config.path("claim.name").asText(mapper.path("protocolMapper").asText()));
    }
    assertThat(claims)
        .containsExactlyInAnyOrder("preferred_username", "person", "oidc-full-name-mapper");
  }

  /// A person in two groups has the departments of both.
  @Test
  void departmentsOfGroupsAndOfThePersonAreAdded() {
    var departments = realm.mappers().get("oidc-usermodel-attribute-mapper departments");
    assertThat(departments.path("aggregate.attrs").asText()).isEqualTo("true");
    assertThat(departments.path("multivalued").asText()).isEqualTo("true");
  }

  @Test
  void theLoginPagesAreChineseOrEnglish() {
    assertThat(realm.json().path("internationalizationEnabled").asBoolean()).isTrue();
    assertThat(realm.json().path("supportedLocales"))
        .extracting(JsonNode::asText)
        .containsExactly("zh-CN", "en");
    assertThat(realm.json().path("defaultLocale").asText()).isEqualTo("zh-CN");
  }

  @Test
  void theSampleSystemIsAReporterAndNoOtherUserIsNamed() {
    assertThat(realm.json().path("users")).hasSize(1);
    var account = realm.json().at("/users/0");
    assertThat(account.path("serviceAccountClientId").asText())
        .isEqualTo(IdentityProvider.SAMPLE_CLIENT);
    assertThat(account.path("realmRoles"))
        .extracting(JsonNode::asText)
        .containsExactly(Role.REPORTER.code());
  }

  /// Otherwise people could give themselves departments.
  @Test
  void onlyAnAdministratorChangesAPersonsClaims() throws IOException {
    for (var claim : List.of("departments", "person")) {
      assertThat(realm.attributes()).containsEntry(claim, "[\"admin\"]");
    }
    assertThat(realm.json().path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.json().path("editUsernameAllowed").asBoolean(true)).isFalse();
  }

  @Test
  void theBuiltInProvidersTokensAreShapedAsTheRealmShapesThem(@TempDir Path directory)
      throws IOException {
    var secrets = LocalSecrets.in(directory);
    var ports = Ports.free();
    try (var provider = IdentityProvider.start(directory, ports, secrets, InstantSource.system())) {
      var tokens = AccessTokens.of(false, provider.issuer(), secrets.oidc());
      for (var role : LocalIdentity.ROLES) {
        shaped(role, payload(tokens.of(role, List.of("logistics", "finance"))));
      }
    }
  }

  private static void shaped(String role, JsonNode claims) {
    var expected = new HashSet<>(ALWAYS);
    expected.add("aud");
    expected.add("realm_access");
    expected.addAll(realm.attributeClaims().keySet());
    if (role.equals("reporter")) {
      // A system is no person: its account has a name and nothing else.
      expected.removeAll(List.of("person", "departments"));
    }
    var names = new ArrayList<String>();
    claims.fieldNames().forEachRemaining(names::add);
    assertThat(names).as(role).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(claims.path("aud").asText()).isEqualTo(audience());
    assertThat(claims.at("/realm_access/roles")).extracting(JsonNode::asText).containsExactly(role);
    var roles = realm.mappers().get("oidc-usermodel-realm-role-mapper roles");
    assertThat(roles.path("claim.name").asText()).isEqualTo("realm_access.roles");
    realm
        .attributeClaims()
        .forEach(
            (claim, isArray) -> {
              if (claims.has(claim)) {
                assertThat(claims.path(claim).isArray()).as(claim).isEqualTo(isArray);
              }
            });
  }

  private static JsonNode payload(String token) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
