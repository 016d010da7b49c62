package yuqing.verifier.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import yuqing.verifier.chain.SignedFields;
import yuqing.verifier.report.PlainText;

/// A certificate that verifies seals: Ed25519 or ECDSA on P-256.
public final class SealCertificate {

  private static final int P256_BITS = 256;

  private final X509Certificate certificate;
  private final String algorithm;
  private final String key;

  private SealCertificate(X509Certificate certificate, String algorithm, String key) {
    this.certificate = certificate;
    this.algorithm = algorithm;
    this.key = key;
  }

  /// Empty where it is no certificate, has more bytes than one, or a key of another kind.
  public static Optional<SealCertificate> of(byte[] der) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      var certificate =
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
      if (!Arrays.equals(certificate.getEncoded(), der)) {
        return Optional.empty();
      }
      return algorithmOf(certificate)
          .map(algorithm -> new SealCertificate(certificate, algorithm, keyOf(der)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  /// By which seals name a certificate: its SHA-256 in hex.
  public static String keyOf(byte[] der) {
    return HexFormat.of().formatHex(SignedFields.sha256Digest().digest(der));
  }

  private static Optional<String> algorithmOf(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case EdECPublicKey ed when ed.getParams().getName().equals("Ed25519") ->
          Optional.of("Ed25519");
      case ECPublicKey ec when ec.getParams().getOrder().bitLength() == P256_BITS ->
          Optional.of("SHA256withECDSA");
      default -> Optional.empty();
    };
  }

  public String key() {
    return key;
  }

  /// Its subject, as it may be shown.
  public String name() {
    return PlainText.of(certificate.getSubjectX500Principal().getName());
  }

  public boolean isValidAt(Instant instant) {
    return !instant.isBefore(certificate.getNotBefore().toInstant())
        && !instant.isAfter(certificate.getNotAfter().toInstant());
  }

  /// @param signature in lower-case hex
  public boolean verifies(byte[] message, String signature) {
    if (!signature.matches("([0-9a-f]{2}){1,200}")) {
      return false;
    }
    try {
      var verifier = Signature.getInstance(algorithm);
      verifier.initVerify(certificate.getPublicKey());
      verifier.update(message);
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
