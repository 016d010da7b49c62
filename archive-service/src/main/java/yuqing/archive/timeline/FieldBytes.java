package yuqing.archive.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.contracts.text.Sha256;

/// Fields as bytes that are hashed or signed: each as its length in bytes (four bytes,
/// big-endian) and then its bytes. Texts are UTF-8, numbers decimal digits, instants whole
/// microseconds since 1970-01-01T00:00:00Z in decimal digits, with a minus sign before that. The
/// lengths make it unambiguous: no two different lists of fields have the same bytes.
public final class FieldBytes {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream(512);

  /// @param format what is described, and its version: the first field
  public FieldBytes(String format) {
    text(format);
  }

  public FieldBytes text(String text) {
    return field(text.getBytes(UTF_8));
  }

  public FieldBytes number(long number) {
    return text(Long.toString(number));
  }

  public FieldBytes instant(Instant instant) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  /// Its 32 bytes.
  public FieldBytes hash(Hash hash) {
    return field(hash.bytes());
  }

  /// A field without bytes, where there is nothing to state.
  public FieldBytes nothing() {
    return field(new byte[0]);
  }

  private FieldBytes field(byte[] bytes) {
    written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    written.writeBytes(bytes);
    return this;
  }

  public byte[] bytes() {
    return written.toByteArray();
  }

  /// SHA-256 of the bytes.
  public Hash hash() {
    return Hash.of(Sha256.digest().digest(bytes()));
  }
}
