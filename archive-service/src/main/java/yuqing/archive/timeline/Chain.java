package yuqing.archive.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.contracts.text.Sha256;

/// The arithmetic of the chain.
///
/// An entry's hash is SHA-256 over eleven fields, each written as its length in bytes (four bytes,
/// big-endian) and then its bytes, in this order:
///
/// 1. the text `yuqing.archive.entry.v1`
/// 2. the hash of the entry before, 32 bytes; 32 zero bytes for the first
/// 3. the incident's id
/// 4. n
/// 5. the event's id, as a UUID in lower case
/// 6. the event's type
/// 7. the event's source
/// 8. the event's sequence
/// 9. the event's time
/// 10. the instant at which it was recorded here
/// 11. the commitment, 32 bytes
///
/// Texts are UTF-8. Numbers are decimal digits. Instants are whole microseconds since
/// 1970-01-01T00:00:00Z in decimal digits, with a minus sign before that. The lengths make the
/// encoding unambiguous: no two different entries have the same bytes. JSON is never hashed as
/// such, but for the payload, which is kept as the bytes that came.
public final class Chain {

  private static final String FORMAT = "yuqing.archive.entry.v1";

  private Chain() {}

  public static Hash hash(Hash previous, EntryHeader header, Hash commitment) {
    var digest = Sha256.digest();
    text(digest, FORMAT);
    field(digest, previous.bytes());
    text(digest, header.incident());
    text(digest, Long.toString(header.n()));
    text(digest, header.eventId().toString());
    text(digest, header.type());
    text(digest, header.source());
    text(digest, Long.toString(header.sequence()));
    text(digest, micros(header.time()));
    text(digest, micros(header.recordedAt()));
    field(digest, commitment.bytes());
    return Hash.of(digest.digest());
  }

  private static String micros(Instant instant) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  private static void text(MessageDigest digest, String text) {
    field(digest, text.getBytes(UTF_8));
  }

  private static void field(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
