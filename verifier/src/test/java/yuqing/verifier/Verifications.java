package yuqing.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.trust.TrustedSigners;
import yuqing.verifier.trust.UnusableTrust;

/// Verifies bundles that are in memory.
final class Verifications {

  private Verifications() {}

  static VerificationReport verify(Map<String, byte[]> files, TrustedSigners trusted) {
    return verify(DraftBundle.zip(files), trusted);
  }

  static VerificationReport verify(byte[] zip, TrustedSigners trusted) {
    try {
      return BundleVerification.verify(new MemoryChannel(zip), trusted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param texts of the files that are trusted
  static TrustedSigners trust(String... texts) {
    var trusted = new TrustedSigners();
    for (var text : texts) {
      try {
        var file = Files.createTempFile("trust", ".txt");
        Files.writeString(file, text);
        trusted.add(file);
        Files.delete(file);
      } catch (IOException | UnusableTrust e) {
        throw new IllegalStateException(e);
      }
    }
    return trusted;
  }
}
