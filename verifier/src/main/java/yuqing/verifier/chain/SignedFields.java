package yuqing.verifier.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// The bytes over which an entry is hashed and a seal signed: each field as its length in four
/// bytes, big-endian, and its bytes. Numbers are decimal digits, instants microseconds since
/// 1970.
public final class SignedFields {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  public SignedFields(String format) {
    text(format);
  }

  public SignedFields text(String text) {
    return bytes(text.getBytes(UTF_8));
  }

  public SignedFields number(long number) {
    return text(Long.toString(number));
  }

  public SignedFields instant(Instant instant) {
    return number(micros(instant));
  }

  /// @throws ArithmeticException some 292 000 years from now
  public static long micros(Instant instant) {
    long seconds = Math.multiplyExact(instant.getEpochSecond(), 1_000_000L);
    return Math.addExact(seconds, instant.getNano() / 1_000);
  }

  public SignedFields bytes(byte[] field) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(field.length >>> shift);
    }
    bytes.writeBytes(field);
    return this;
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  public byte[] sha256() {
    return sha256Digest().digest(bytes.toByteArray());
  }

  public static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
