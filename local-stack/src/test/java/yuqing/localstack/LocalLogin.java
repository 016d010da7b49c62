package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.testing.SettableClock;

/// A local provider on a clock that stands still, and the browser of its desk.
record LocalLogin(
    SettableClock clock, IdentityProvider provider, String secret, LoginBrowser browser)
    implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-10-13T00:15:00Z");

  /// With the people of the sample school.
  static LocalLogin in(Path directory) {
    return in(directory, LocalPeople.ofEnvironment(Map.of()));
  }

  static LocalLogin in(Path directory, LocalPeople people) {
    var clock = SettableClock.standingAt(NOW);
    var secrets = LocalSecrets.in(directory);
    var ports = Ports.free();
    var provider = IdentityProvider.start(directory, ports, secrets, clock, people);
    var desk = "http://localhost:" + ports.of(Port.DESK);
    var browser = new LoginBrowser(provider.issuer(), secrets.oidc(), desk);
    return new LocalLogin(clock, provider, secrets.oidc(), browser);
  }

  String issuer() {
    return provider.issuer();
  }

  void refused(Map<String, String> form, int status, String error)
      throws IOException, InterruptedException {
    var answer = browser.ask(form);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(LoginBrowser.json(answer).path("error").asText()).isEqualTo(error);
  }

  JwtClaims verified(JsonNode tokens, String name, String audience) throws InvalidJwtException {
    return verifiedAt(clock.instant(), tokens, name, audience);
  }

  /// Read and verified by another's implementation, against the keys as they are published.
  JwtClaims verifiedAt(Instant at, JsonNode tokens, String name, String audience)
      throws InvalidJwtException {
    var keys = new HttpsJwks(issuer() + "/protocol/openid-connect/certs");
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
        .setExpectedIssuer(issuer())
        .setExpectedAudience(audience)
        .setRequireExpirationTime()
        .setEvaluationTime(NumericDate.fromMilliseconds(at.toEpochMilli()))
        .build()
        .processToClaims(tokens.path(name).asText());
  }

  @Override
  public void close() {
    browser.close();
    provider.close();
  }
}
