package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {
  @TempDir Path directory;
  private IdentityProvider provider;
  private LocalSecrets secrets;
  private Ports ports;

  @BeforeEach
  void start() {
    secrets = LocalSecrets.in(directory);
    ports = Ports.free();
    provider = IdentityProvider.start(directory, ports, secrets, InstantSource.system());
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aPersonsTokenVerifiesAndSaysRoleDepartmentsAndPerson() throws Exception {
    var claims = verified(tokens().of("leader-in-charge", List.of("logistics", "finance")));

    assertThat(roles(claims)).containsExactly("leader-in-charge");
    assertThat(claims.getStringListClaimValue("departments"))
        .containsExactly("logistics", "finance");
    assertThat(claims.getClaimValue("person")).isEqualTo("leader-in-charge-logistics");
    assertThat(claims.getClaimValue("azp")).isEqualTo("suite");
  }

  @Test
  void theReportersTokenIsTheSampleClients() throws Exception {
    var claims = verified(tokens().of("reporter", List.of()));

    assertThat(roles(claims)).containsExactly("reporter");
    assertThat(claims.getClaimValue("azp")).isEqualTo("sample");
  }

  @Test
  void aSchoolWidePostSitsInItsOffice() throws Exception {
    var claims = verified(tokens().of("group-office", List.of()));

    assertThat(claims.getClaimValue("person")).isEqualTo("group-office");
    assertThat(claims.getStringListClaimValue("departments")).containsExactly("party-affairs");
  }

  @Test
  void aTokenLivesThroughARestart() throws Exception {
    var token = tokens().of("auditor", List.of());
    provider.close();
    provider =
        IdentityProvider.start(
            directory, ports, LocalSecrets.in(directory), InstantSource.system());

    assertThat(roles(verified(token))).containsExactly("auditor");
  }

  @Test
  void aWrongSecretAndAnUnknownRoleAreRefused() {
    var stranger = AccessTokens.of(false, provider.issuer(), "guessed");

    assertThatThrownBy(() -> stranger.of("reporter", List.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("wrong secret");
    assertThatThrownBy(() -> tokens().of("dean", List.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContainingAll("dean", "reporter", "group-office", "administrator");
  }

  private AccessTokens tokens() {
    return AccessTokens.of(false, provider.issuer(), secrets.oidc());
  }

  /// Read and verified by another's implementation, against the keys as they are published.
  private JwtClaims verified(String token) throws Exception {
    var keys = new HttpsJwks(provider.issuer() + "/protocol/openid-connect/certs");
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
        .setExpectedIssuer(provider.issuer())
        .setExpectedAudience("yuqing")
        .setRequireExpirationTime()
        .setMaxFutureValidityInMinutes(61)
        .build()
        .processToClaims(token);
  }

  private static List<String> roles(JwtClaims claims) {
    var roles = (List<?>) ((Map<?, ?>) claims.getClaimValue("realm_access")).get("roles");
    return roles.stream().map(Object::toString).toList();
  }
}
