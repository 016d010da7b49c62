package yuqing.verifier.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.verifier.chain.SealedEntries;
import yuqing.verifier.json.StrictJson;
import yuqing.verifier.trust.SealCertificate;

/// `proofs.json`, read from front to back. Of the days' seals each is handed on when it is read;
/// of the paths nothing is kept.
final class ProofsDocument {

  private static final String FORMAT = "yuqing.proofs.v1";
  private static final int MOST_CERTIFICATES = 1_000;

  private String incident;
  private final Map<String, SealCertificate> certificates = new HashMap<>();
  private final SealedEntries entries = new SealedEntries();
  private BundleClaim claim;

  private ProofsDocument() {}

  /// Takes the seals of days one by one.
  @FunctionalInterface
  interface DayReader {
    void take(DayLeaves day, ProofsDocument soFar) throws IOException;
  }

  static ProofsDocument read(String name, InputStream in, DayReader days) throws IOException {
    try (var json = StrictJson.of(name, in)) {
      var document = new ProofsDocument();
      json.startObject();
      json.field("format");
      if (!json.text().equals(FORMAT)) {
        throw json.invalid("has a format that this program does not know");
      }
      json.field("incident");
      document.incident = json.text();
      json.field("certificates");
      json.array(() -> document.readCertificate(json));
      json.field("entries");
      json.array(() -> document.readEntry(json));
      json.field("erased");
      json.array(() -> document.entries.setErased(json.number()));
      json.field("days");
      json.array(() -> days.take(DayLeaves.read(json, document.entries), document));
      json.field("seal");
      document.claim = BundleClaim.read(json);
      json.endObject();
      json.end();
      return document;
    }
  }

  private void readCertificate(StrictJson json) throws IOException {
    var der = new byte[1][];
    json.object(
        List.of("certificate"),
        field -> {
          if (!field.equals("certificate")) {
            return false;
          }
          der[0] = json.base64();
          return true;
        });
    var certificate =
        SealCertificate.of(der[0])
            .orElseThrow(() -> json.invalid("has a certificate that verifies no seals"));
    certificates.put(certificate.key(), certificate);
    if (certificates.size() > MOST_CERTIFICATES) {
      throw json.invalid("has too many certificates");
    }
  }

  private void readEntry(StrictJson json) throws IOException {
    if (entries.length() == SealedEntries.MOST) {
      throw json.invalid("has more entries than this program reads");
    }
    entries.add(json.hashOrNull());
  }

  String incident() {
    return incident;
  }

  /// Null where it has none of this key.
  SealCertificate certificate(String key) {
    return certificates.get(key);
  }

  SealedEntries entries() {
    return entries;
  }

  BundleClaim claim() {
    return claim;
  }
}
