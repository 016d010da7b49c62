package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.journeys.roles.PreparedRequests;
import yuqing.localstack.OidcProvider;

/// Callers without a valid identity. A valid token that gives its roles where none are read is a
/// caller without a role: 403.
final class TokenTries {

  private static final List<List<String>> WRITTEN = Corpus.read("tokens.txt", 3);
  private static final Map<String, String> BROKEN = new LinkedHashMap<>();
  private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();

  static {
    // Keycloak's key is not available: what it would not sign cannot be made there.
    if (!OidcProvider.isKeycloak()) {
      BROKEN.putAll(PreparedRequests.brokenTokens());
      ELSEWHERE.putAll(PreparedRequests.rolesElsewhere());
    }
  }

  private TokenTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    if (!operation.isProtected()) {
      return;
    }
    for (var line : WRITTEN) {
      var marker = tries.marker();
      var values = Tries.values(marker, operation);
      values.put("token", operation.request().token().getBytes(ISO_8859_1));
      tries.add(
          TryClass.TOKENS,
          operation,
          line.get(0),
          Expectation.read(line.get(1)),
          marker,
          () -> headers(operation, new String(Escapes.bytes(line.get(2), values), ISO_8859_1)));
    }
    BROKEN.forEach((how, token) -> bearer(tries, operation, how, token, Expectation.of(401)));
    ELSEWHERE.forEach(
        (claim, token) ->
            bearer(tries, operation, "roles in " + claim, token, Expectation.of(403)));
  }

  /// @param lines of headers; empty for none
  private static RequestDraft headers(MisusedOperation operation, String lines) {
    var draft = operation.draft().without("Authorization");
    return lines.isEmpty() ? draft : draft.adding(lines);
  }

  private static void bearer(
      Tries tries, MisusedOperation operation, String how, String token, Expectation expected) {
    tries.add(
        TryClass.TOKENS,
        operation,
        how,
        expected,
        tries.marker(),
        () -> operation.draft().with("Authorization", "Bearer " + token));
  }
}
