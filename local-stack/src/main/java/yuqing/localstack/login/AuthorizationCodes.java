package yuqing.localstack.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codes that browsers carry from the login page to the application. Each is redeemed once,
/// within a minute; a wrong try uses it up too.
public final class AuthorizationCodes {
  static final Duration LIVES = Duration.ofSeconds(60);

  /// More logins under way at once than a machine's developer has; the oldest goes first.
  static final int AT_MOST = 1000;

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /// As RFC 7636 forms it.
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  /// Whom a code was issued for.
  public record CodeGrant(LocalPerson person, AuthorizationRequest request, Instant chosenAt) {}

  private final InstantSource clock;
  private final Map<String, CodeGrant> open = new LinkedHashMap<>();

  public AuthorizationCodes(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized String issue(LocalPerson person, AuthorizationRequest request) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var code = URL.encodeToString(bytes);
    open.put(code, new CodeGrant(person, request, clock.instant()));
    while (open.size() > AT_MOST) {
      open.remove(open.keySet().iterator().next());
    }
    return code;
  }

  /// Empty when the code is unknown, was used, is older than a minute, or belongs to another
  /// client, address or verifier.
  public Optional<CodeGrant> redeem(
      String code, String client, String redirectUri, String verifier) {
    return take(code)
        .filter(grant -> clock.instant().isBefore(grant.chosenAt().plus(LIVES)))
        .filter(grant -> grant.request().client().id().equals(client))
        .filter(grant -> grant.request().redirectUri().equals(redirectUri))
        .filter(grant -> isVerifier(verifier, grant.request().codeChallenge()));
  }

  private synchronized Optional<CodeGrant> take(String code) {
    return Optional.ofNullable(open.remove(code));
  }

  private static boolean isVerifier(String verifier, String challenge) {
    return VERIFIER.matcher(verifier).matches()
        && MessageDigest.isEqual(
            URL.encodeToString(sha256(verifier)).getBytes(US_ASCII), challenge.getBytes(US_ASCII));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
