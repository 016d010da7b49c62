package yuqing.verifier;

import java.util.ArrayList;
import java.util.List;
import yuqing.verifier.report.BundleSigner;
import yuqing.verifier.report.VerificationReport;

/// A report for people: what it comes to first, and each finding in a line.
final class ReportText {

  private ReportText() {}

  static List<String> of(String bundle, VerificationReport report) {
    var lines = new ArrayList<String>();
    lines.add(bundle + ": " + result(report));
    report.findings().forEach(each -> lines.add("  " + each));
    if (report.further() > 0) {
      lines.add("  and " + report.further() + " more");
    }
    if (report.incident() != null) {
      var number = report.number() == null ? "" : " (" + report.number() + ")";
      lines.add("incident " + report.incident() + number + sealedAt(report));
    }
    if (report.findings().isEmpty()) {
      lines.add(
          "%d entries, %d of them erased; %d in the seals of %d days, the others in the bundle's own"
              .formatted(
                  report.entries(), report.erased(), report.inDaySeals(), report.daySeals()));
    }
    report.signers().forEach(signer -> lines.add(line(signer)));
    report.notes().forEach(note -> lines.add("note: " + note));
    return lines;
  }

  private static String result(VerificationReport report) {
    return switch (report.outcome()) {
      case VERIFIED -> "verified, nothing was altered";
      case ALTERED -> "ALTERED";
      case SIGNER_UNKNOWN -> "consistent, signer unknown: anyone may have made it";
    };
  }

  private static String sealedAt(VerificationReport report) {
    return report.sealedAt() == null ? "" : ", as of " + report.sealedAt();
  }

  private static String line(BundleSigner signer) {
    var trust = signer.isTrusted() ? "trusted" : "not trusted: " + signer.distrust();
    return "%s sealed by %s, key %s: %s"
        .formatted(signer.what(), signer.name(), signer.key().substring(0, 16), trust);
  }
}
