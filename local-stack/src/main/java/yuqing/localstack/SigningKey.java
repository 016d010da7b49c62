package yuqing.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// The key that signs the local provider's tokens: made once and kept, so that a token lives
/// through a restart. Only its owner reads the file.
public final class SigningKey {
  private static final int BITS = 2048;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final RSAPrivateCrtKey key;
  private final String id;

  private SigningKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
    this.key = key;
    var hash = MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
    this.id = URL.encodeToString(hash).substring(0, 16);
  }

  /// The key kept in this directory, made if there is none.
  public static SigningKey in(Path directory) {
    var file = directory.resolve("oidc-signing-key.pk8");
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      var spec = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
    } catch (IOException | GeneralSecurityException e) {
      throw new StackException("cannot use the signing key " + file + ": " + e.getMessage(), e);
    }
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.write(fresh, generator.generateKeyPair().getPrivate().getEncoded());
    Files.move(fresh, file);
  }

  /// The public half, as anyone may have it.
  public PublicKey publicKey() {
    try {
      var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The public half as a JSON Web Key.
  Map<String, Object> jwk() {
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        id,
        "n",
        unsigned(key.getModulus()),
        "e",
        unsigned(key.getPublicExponent()));
  }

  /// A signed JSON Web Token with these claims.
  public String sign(Map<String, Object> claims) {
    return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", id), claims);
  }

  /// The same under any header: tests of what services refuse sign what the provider never would.
  public String sign(Map<String, Object> header, Map<String, Object> claims) {
    try {
      var text = json(header) + "." + json(claims);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The claims of a token that this key signed; empty for any other text.
  Optional<JsonNode> verified(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(publicKey());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
        return Optional.empty();
      }
      var claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(JsonMapper.builder().build().readTree(claims));
    } catch (IllegalArgumentException | SignatureException | IOException e) {
      // Whatever was sent, it is no token of this key.
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, Object> value) throws JsonProcessingException {
    return URL.encodeToString(JsonMapper.builder().build().writeValueAsBytes(value));
  }

  private static String unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    // A leading zero byte is only the sign.
    int from = bytes[0] == 0 ? 1 : 0;
    return URL.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
