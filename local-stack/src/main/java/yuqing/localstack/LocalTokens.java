package yuqing.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.localstack.login.LocalPerson;

/// Makes the tokens of the local provider, shaped as Keycloak's are, and reads its refresh tokens.
final class LocalTokens {
  /// A script's access token.
  static final Duration SCRIPTS = Duration.ofHours(1);

  /// A person's at the desk, as short as in the realm file, so that it is refreshed here too.
  static final Duration PEOPLES = Duration.ofMinutes(5);

  /// How long one login can be refreshed: a shift.
  static final Duration LOGIN = Duration.ofHours(12);

  /// One login of a person at a client, which its refreshed tokens keep.
  ///
  /// @param nonce the authorization request's; empty where it sent none, and when refreshed
  record PersonLogin(String client, String session, Instant since, String nonce) {}

  private final String issuer;
  private final SigningKey key;
  private final InstantSource clock;

  LocalTokens(String issuer, SigningKey key, InstantSource clock) {
    this.issuer = issuer;
    this.key = key;
    this.clock = clock;
  }

  /// The answer of the token endpoint to a script.
  ///
  /// @param isPerson false for a system, which has a service account instead
  Map<String, Object> ofScript(String client, LocalPerson who, boolean isPerson) {
    return Map.of(
        "access_token", key.sign(access(client, who, isPerson, SCRIPTS)),
        "token_type", "Bearer",
        "expires_in", SCRIPTS.toSeconds());
  }

  /// The answer of the token endpoint after a login, and when it is refreshed.
  Map<String, Object> ofLogin(PersonLogin login, LocalPerson who) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", key.sign(access(login.client(), who, true, PEOPLES)));
    answer.put("id_token", key.sign(identity(login, who)));
    answer.put("refresh_token", key.sign(refresh(login, who)));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", PEOPLES.toSeconds());
    answer.put(
        "refresh_expires_in",
        Duration.between(clock.instant(), login.since().plus(LOGIN)).toSeconds());
    answer.put("scope", "openid");
    return answer;
  }

  private Map<String, Object> access(
      String client, LocalPerson who, boolean isPerson, Duration lives) {
    var claims = common(who, "yuqing", "Bearer", clock.instant().plus(lives));
    claims.put("azp", client);
    claims.put("realm_access", Map.of("roles", who.roles()));
    // What a user lacks, Keycloak leaves out; and a system is no person.
    if (!who.departments().isEmpty()) {
      claims.put("departments", who.departments());
    }
    if (isPerson) {
      claims.put("person", who.id());
    }
    claims.put("preferred_username", isPerson ? who.id() : "service-account-" + client);
    return claims;
  }

  private Map<String, Object> identity(PersonLogin login, LocalPerson who) {
    var claims = common(who, login.client(), "ID", clock.instant().plus(PEOPLES));
    claims.put("azp", login.client());
    claims.put("auth_time", login.since().getEpochSecond());
    claims.put("sid", login.session());
    if (!login.nonce().isEmpty()) {
      claims.put("nonce", login.nonce());
    }
    claims.put("preferred_username", who.id());
    claims.put("name", who.name());
    claims.put("person", who.id());
    return claims;
  }

  /// Meant for this provider alone, so that no service takes it.
  private Map<String, Object> refresh(PersonLogin login, LocalPerson who) {
    var claims = common(who, issuer, "Refresh", login.since().plus(LOGIN));
    claims.put("azp", login.client());
    claims.put("auth_time", login.since().getEpochSecond());
    claims.put("sid", login.session());
    return claims;
  }

  private Map<String, Object> common(LocalPerson who, String audience, String type, Instant until) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("sub", who.id());
    claims.put("typ", type);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("exp", until.getEpochSecond());
    return claims;
  }

  /// A refresh token that was read.
  record ReadRefresh(PersonLogin login, String person) {}

  /// Empty where it is none of this provider's, another client's, or its login is over.
  Optional<ReadRefresh> refreshable(String token, String client) {
    return key.verified(token)
        .filter(claims -> claims.path("typ").asText().equals("Refresh"))
        .filter(claims -> claims.path("iss").asText().equals(issuer))
        .filter(claims -> claims.path("azp").asText().equals(client))
        .filter(claims -> clock.instant().getEpochSecond() < claims.path("exp").asLong())
        .map(claims -> new ReadRefresh(login(claims), claims.path("sub").asText()));
  }

  private static PersonLogin login(JsonNode claims) {
    return new PersonLogin(
        claims.path("azp").asText(),
        claims.path("sid").asText(),
        Instant.ofEpochSecond(claims.path("auth_time").asLong()),
        "");
  }
}
