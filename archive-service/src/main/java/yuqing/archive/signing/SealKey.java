package yuqing.archive.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.text.Sha256;

/// A key that signs seals, with the certificate that verifies them: Ed25519 or ECDSA on P-256.
public final class SealKey {

  private static final int P256_BITS = 256;

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final String algorithm;
  private final Hash id;

  /// @throws UnusableSealKey where key and certificate are of another kind, or not of each other
  SealKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
    this.algorithm = algorithmOf(certificate);
    this.id = Hash.of(Sha256.digest().digest(certificate()));
    requirePair();
  }

  private static String algorithmOf(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case EdECPublicKey ed when ed.getParams().getName().equals("Ed25519") -> "Ed25519";
      case ECPublicKey ec when ec.getParams().getOrder().bitLength() == P256_BITS ->
          "SHA256withECDSA";
      default ->
          throw new UnusableSealKey(
              "a key of YUQING_SEAL_STORE is neither Ed25519 nor ECDSA on P-256: "
                  + certificate.getSubjectX500Principal());
    };
  }

  private void requirePair() {
    var message = certificate();
    try {
      var verifier = Signature.getInstance(algorithm);
      verifier.initVerify(certificate.getPublicKey());
      verifier.update(message);
      if (verifier.verify(HexFormat.of().parseHex(sign(message)))) {
        return;
      }
    } catch (GeneralSecurityException | IllegalStateException e) {
      // It says no more than that they do not belong together.
    }
    throw new UnusableSealKey(
        "a certificate of YUQING_SEAL_STORE is not its key's: "
            + certificate.getSubjectX500Principal());
  }

  /// SHA-256 of the certificate, by which seals name it.
  public Hash id() {
    return id;
  }

  /// As DER.
  public byte[] certificate() {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read is encoded", e);
    }
  }

  boolean isValidAt(Instant instant) {
    return !instant.isBefore(certificate.getNotBefore().toInstant())
        && !instant.isAfter(certificate.getNotAfter().toInstant());
  }

  public Instant validUntil() {
    return certificate.getNotAfter().toInstant();
  }

  /// @return the signature in lower-case hex
  public String sign(byte[] message) {
    try {
      var signer = Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(message);
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was tried at the start does not sign", e);
    }
  }
}
