package yuqing.verifier.trust;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import yuqing.verifier.chain.SignedFields;
import yuqing.verifier.json.InvalidJson;
import yuqing.verifier.json.StrictJson;

/// The seal of a day as a document states it; whether it is one, its signature says.
public final class SealClaim {

  private static final String DOCUMENT_FORMAT = "yuqing.seal.v1";
  private static final String SIGNED_FORMAT = "yuqing.archive.seal.v1";

  private static final List<String> FIELDS =
      List.of(
          "format",
          "number",
          "day",
          "zone",
          "first",
          "size",
          "root",
          "previous",
          "sealedAt",
          "key",
          "signature",
          "hash");

  private String format;
  private long number;
  private String day;
  private String zone;
  private long first;
  private long size;
  private byte[] root;
  private byte[] previous;
  private Instant sealedAt;
  private byte[] key;
  private String signature;
  private byte[] hash;

  private SealClaim() {}

  public static SealClaim read(StrictJson json) throws IOException {
    var seal = new SealClaim();
    json.object(FIELDS, name -> seal.read(name, json));
    seal.requireSense(json);
    return seal;
  }

  private boolean read(String name, StrictJson json) throws IOException {
    switch (name) {
      case "format" -> format = json.text();
      case "number" -> number = json.number();
      case "day" -> day = json.text();
      case "zone" -> zone = json.text();
      case "first" -> first = json.number();
      case "size" -> size = json.number();
      case "root" -> root = json.hash();
      case "previous" -> previous = json.hash();
      case "sealedAt" -> sealedAt = json.instant();
      case "key" -> key = json.hash();
      case "signature" -> signature = json.text();
      case "hash" -> hash = json.hash();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void requireSense(StrictJson json) throws InvalidJson {
    if (!format.equals(DOCUMENT_FORMAT)
        || number < 1
        || first < 1
        || size < 0
        || !day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        || first > Long.MAX_VALUE - size
        || !Arrays.equals(hash, fields().sha256())) {
      throw json.invalid("has a seal that contradicts itself");
    }
    try {
      dayStart();
    } catch (DateTimeException e) {
      throw json.invalid("has a seal of a day that is none");
    }
  }

  private SignedFields fields() {
    return new SignedFields(SIGNED_FORMAT)
        .number(number)
        .text(day)
        .text(zone)
        .number(first)
        .number(size)
        .bytes(root)
        .bytes(previous)
        .instant(sealedAt)
        .bytes(key);
  }

  public boolean isSignedBy(SealCertificate certificate) {
    return certificate.verifies(fields().toBytes(), signature);
  }

  /// Whether it is the seal after another: number, day and entries go on where that one ends.
  public boolean follows(SealClaim before) {
    return number == before.number + 1
        && LocalDate.parse(day).equals(LocalDate.parse(before.day).plusDays(1))
        && first == before.first + before.size
        && Arrays.equals(previous, before.hash);
  }

  public long number() {
    return number;
  }

  public String day() {
    return day;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    return root;
  }

  public Instant sealedAt() {
    return sealedAt;
  }

  /// In hex.
  public String key() {
    return HexFormat.of().formatHex(key);
  }

  public byte[] hash() {
    return hash;
  }

  public Instant dayStart() {
    return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  public boolean isFirst() {
    return number == 1;
  }
}
