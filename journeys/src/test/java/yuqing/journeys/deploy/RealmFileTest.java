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
    int port = Ports.free().of(Ports.Port.OIDC);
    try (var provider = IdentityProvider.start(directory, port, secrets, InstantSource.system())) {
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
