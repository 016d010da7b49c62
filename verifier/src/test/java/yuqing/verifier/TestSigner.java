package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A key with a self-signed certificate, as an institution makes one with keytool.
final class TestSigner {

  private static final String LONG_AGO = "2001/02/03 04:05:06";
  private static final String PASSWORD = "of-a-test";

  private final PrivateKey key;
  private final byte[] certificate;
  private final String algorithm;
  private final Map<ByteBuffer, String> signed = new ConcurrentHashMap<>();

  private TestSigner(PrivateKey key, byte[] certificate, String algorithm) {
    this.key = key;
    this.certificate = certificate;
    this.algorithm = algorithm;
  }

  static TestSigner ed25519(String name) {
    var options = List.of("-keyalg", "Ed25519", "-validity", "36500", "-startdate", LONG_AGO);
    return made(name, "Ed25519", options);
  }

  static TestSigner ecdsa(String name) {
    var options =
        List.of(
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "36500",
            "-startdate",
            LONG_AGO);
    return made(name, "SHA256withECDSA", options);
  }

  /// Valid for one day, long ago.
  static TestSigner expired(String name) {
    var options = List.of("-keyalg", "Ed25519", "-validity", "1", "-startdate", LONG_AGO);
    return made(name, "Ed25519", options);
  }

  private static TestSigner made(String name, String algorithm, List<String> options) {
    try {
      var folder = Files.createTempDirectory("signer");
      var store = folder.resolve("keys.p12");
      keytool(store, name, options);
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), PASSWORD.toCharArray());
      Files.delete(store);
      Files.delete(folder);
      return new TestSigner(
          (PrivateKey) keys.getKey("seal", PASSWORD.toCharArray()),
          ((X509Certificate) keys.getCertificate("seal")).getEncoded(),
          algorithm);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path store, String name, List<String> options)
      throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "seal", "-dname", "CN=" + name));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    command.addAll(options);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(printed);
    }
  }

  /// SHA-256 of the certificate.
  byte[] key() {
    return Sha.of(certificate);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(certificate);
  }

  String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate)
        + "\n-----END CERTIFICATE-----\n";
  }

  /// In hex. What it has signed once it does not sign again, which would take most of the time of
  /// the tests.
  String sign(byte[] message) {
    return signed.computeIfAbsent(ByteBuffer.wrap(message), _ -> signature(message));
  }

  private String signature(byte[] message) {
    try {
      var signer = Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(message);
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
