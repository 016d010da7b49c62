package yuqing.verifier.proof;

import java.time.Instant;
import yuqing.verifier.report.BundleSigner;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.trust.SealCertificate;
import yuqing.verifier.trust.TrustedSigners;

/// Whether what was signed was, and by somebody who is trusted. A certificate in the bundle
/// proves nothing by itself: it is looked for among those from outside.
final class SignatureCheck {

  private final String file;
  private final TrustedSigners trusted;
  private final VerificationReport report;

  SignatureCheck(String file, TrustedSigners trusted, VerificationReport report) {
    this.file = file;
    this.trusted = trusted;
    this.report = report;
  }

  /// Verifies a signature by a certificate.
  @FunctionalInterface
  interface Signed {
    boolean isBy(SealCertificate certificate);
  }

  /// @param what was signed, such as `the bundle`
  /// @param kind of what was signed, for the list of signers
  /// @param key of the certificate, as the seal states it
  /// @param certificate the bundle's of this key; null where it has none
  void check(
      String what,
      String kind,
      String key,
      SealCertificate certificate,
      Instant at,
      Signed signed) {
    var known = certificate == null ? trusted.find(key) : certificate;
    if (known == null) {
      report.add(FindingKind.SEAL_INVALID, file, "there is no certificate for the seal of " + what);
    } else if (!signed.isBy(known)) {
      report.add(
          FindingKind.SEAL_INVALID,
          file,
          "the signature does not verify: the seal of " + what + " was altered or forged");
    } else {
      report.sign(new BundleSigner(kind, key, known.name(), distrust(known, at)));
    }
  }

  private String distrust(SealCertificate certificate, Instant at) {
    if (!trusted.contains(certificate.key())) {
      return "its certificate is none of those that are trusted";
    }
    return certificate.isValidAt(at) ? null : "its certificate was not valid when it signed";
  }
}
