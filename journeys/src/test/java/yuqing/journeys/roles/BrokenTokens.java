package yuqing.journeys.roles;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalIdentity;
import yuqing.localstack.SigningKey;
import yuqing.localstack.StackResource;

/// Tokens that claim all roles at once and are broken in one way each. A service that accepted
/// one of them would grant everything.
final class BrokenTokens {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final long HOUR_SECONDS = 3600;

  private final SigningKey key = StackResource.signingKey();
  private final Map<String, Object> header;
  private final Map<String, Object> claims;

  private BrokenTokens() {
    var genuine = AccessTokens.bearer("group-office", Asker.DEPARTMENT);
    header = read(genuine.split("\\.", -1)[0]);
    claims = Asker.claims(genuine);
    claims.put("realm_access", Map.of("roles", LocalIdentity.ROLES));
  }

  static List<Asker> all() {
    return new BrokenTokens().make();
  }

  private List<Asker> make() {
    long now = Instant.now().getEpochSecond();
    var broken = new LinkedHashMap<String, String>();
    broken.put("expired", key.sign(but("exp", now - HOUR_SECONDS)));
    broken.put("not yet valid", key.sign(but("nbf", now + HOUR_SECONDS)));
    broken.put("without expiry", key.sign(but("exp", null)));
    broken.put("of another issuer", key.sign(but("iss", "http://localhost:1/realms/yuqing")));
    broken.put("for another audience", key.sign(but("aud", "another-suite")));
    broken.put("without audience", key.sign(but("aud", null)));
    broken.put("with another key", anotherKey().sign(header, claims));
    broken.put("with a key of its own id", anotherKey().sign(claims));
    broken.put("with an unknown key id", key.sign(with("kid", "nobody-knows"), claims));
    broken.put("with alg none", unsigned("none") + ".");
    broken.put("with alg None, spelt otherwise", unsigned("NoNe") + ".");
    broken.put("with alg none and a signature", unsigned("none") + "." + signature());
    broken.put("without its signature", unsigned("RS256") + ".");
    var der = key.publicKey().getEncoded();
    broken.put("HS256 by the public key", hmac(der));
    broken.put("HS256 by the public key as PEM", hmac(pem(der)));
    broken.put("changed after signing", changed());
    broken.put("garbage", "not.a.token");
    broken.put("no token at all but a word", "administrator");
    var askers = new ArrayList<Asker>();
    broken.forEach((how, token) -> askers.add(new Asker("a token " + how, "nobody", true, token)));
    return askers;
  }

  /// The claims with one of them changed; null removes it.
  private Map<String, Object> but(String claim, Object value) {
    var changed = new LinkedHashMap<>(claims);
    changed.put(claim, value);
    changed.values().removeIf(each -> each == null);
    return changed;
  }

  private Map<String, Object> with(String field, String value) {
    var changed = new LinkedHashMap<>(header);
    changed.put(field, value);
    return changed;
  }

  private String unsigned(String algorithm) {
    return encoded(with("alg", algorithm)) + "." + encoded(claims);
  }

  private String signature() {
    return key.sign(claims).split("\\.", -1)[2];
  }

  /// A genuine signature under other claims.
  private String changed() {
    return encoded(header) + "." + encoded(but("sub", "somebody-else")) + "." + signature();
  }

  private String hmac(byte[] secret) {
    try {
      var text = unsigned("HS256");
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pem(byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static SigningKey anotherKey() {
    try {
      return SigningKey.in(Files.createTempDirectory("another-key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> read(String part) {
    return Asker.claims("." + part);
  }

  private static String encoded(Map<String, Object> part) {
    try {
      return URL.encodeToString(JsonMapper.builder().build().writeValueAsBytes(part));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
