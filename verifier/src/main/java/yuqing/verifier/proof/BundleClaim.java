package yuqing.verifier.proof;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import yuqing.verifier.chain.SignedFields;
import yuqing.verifier.json.StrictJson;

/// The bundle's own seal as `proofs.json` states it at its end.
final class BundleClaim {

  private static final String SIGNED_FORMAT = "yuqing.archive.bundle.v1";

  private static final List<String> FIELDS =
      List.of(
          "length",
          "head",
          "manifest",
          "proofs",
          "newest",
          "newestHash",
          "coveredUntil",
          "sealedAt",
          "key",
          "signature");

  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final HexFormat HEX = HexFormat.of();

  private long length;
  private byte[] head;
  private byte[] manifest;
  private byte[] proofs;
  private long newest;
  private byte[] newestHash;
  private Instant coveredUntil;
  private Instant sealedAt;
  private byte[] key;
  private String signature;

  private BundleClaim() {}

  static BundleClaim read(StrictJson json) throws IOException {
    var claim = new BundleClaim();
    json.object(FIELDS, name -> claim.read(name, json));
    return claim;
  }

  private boolean read(String name, StrictJson json) throws IOException {
    switch (name) {
      case "length" -> length = json.number();
      case "head" -> head = json.hash();
      case "manifest" -> manifest = json.hashOrNull();
      case "proofs" -> proofs = json.hash();
      case "newest" -> newest = json.number();
      case "newestHash" -> newestHash = json.hash();
      case "coveredUntil" -> coveredUntil = json.instant();
      case "sealedAt" -> sealedAt = json.instant();
      case "key" -> key = json.hash();
      case "signature" -> signature = json.text();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The end of the document, character by character: nothing in it is unsigned and unchecked.
  String text() {
    return """
        ,"seal":{"length":%d,"head":"%s","manifest":%s,"proofs":"%s","newest":%d,\
        "newestHash":"%s","coveredUntil":"%s","sealedAt":"%s","key":"%s","signature":"%s"}}"""
        .formatted(
            length,
            HEX.formatHex(head),
            manifest == null ? "null" : "\"" + HEX.formatHex(manifest) + "\"",
            HEX.formatHex(proofs),
            newest,
            HEX.formatHex(newestHash),
            INSTANT.format(coveredUntil),
            INSTANT.format(sealedAt),
            HEX.formatHex(key),
            signature);
  }

  byte[] signedBytes(String incident) {
    return new SignedFields(SIGNED_FORMAT)
        .text(incident)
        .number(length)
        .bytes(head)
        .bytes(manifest == null ? new byte[0] : manifest)
        .bytes(proofs)
        .number(newest)
        .bytes(newestHash)
        .instant(coveredUntil)
        .instant(sealedAt)
        .bytes(key)
        .toBytes();
  }

  long length() {
    return length;
  }

  byte[] head() {
    return head;
  }

  /// Null where it is no bundle's.
  byte[] manifest() {
    return manifest;
  }

  byte[] proofs() {
    return proofs;
  }

  long newest() {
    return newest;
  }

  byte[] newestHash() {
    return newestHash;
  }

  Instant coveredUntil() {
    return coveredUntil;
  }

  Instant sealedAt() {
    return sealedAt;
  }

  String key() {
    return HEX.formatHex(key);
  }

  String signature() {
    return signature;
  }
}
