package yuqing.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// The answer of a token endpoint.
///
/// @param expiresAt in seconds since 1970
/// @param refreshToken null where there is none
record IssuedTokens(String accessToken, long expiresAt, String refreshToken) {
  private static final int USUAL_SECONDS = 60;

  static IssuedTokens of(JsonNode answer, Instant now) {
    return new IssuedTokens(
        answer.path("access_token").asText(),
        now.getEpochSecond() + answer.path("expires_in").asLong(USUAL_SECONDS),
        answer.path("refresh_token").asText(null));
  }
}
