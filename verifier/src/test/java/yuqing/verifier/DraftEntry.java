package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// An entry that a test may change.
final class DraftEntry implements Cloneable {

  long n;
  String eventId;
  String type;
  String source;
  long sequence;
  long timeMicros;
  long recordedAtMicros;
  byte[] salt;
  byte[] payload;
  String erasedAt;
  byte[] commitment;
  byte[] hash;

  DraftEntry copy() {
    try {
      return (DraftEntry) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  void commit() {
    commitment = Sha.of(salt, payload);
  }

  void erase() {
    salt = null;
    payload = null;
    erasedAt = "2026-10-20T01:00:00.000Z";
  }

  void chain(String incident, byte[] previous) {
    hash =
        Sha.of(
            Sha.fields(
                "yuqing.archive.entry.v1",
                previous,
                incident,
                n,
                eventId,
                type,
                source,
                sequence,
                timeMicros,
                recordedAtMicros,
                commitment));
  }

  byte[] line() {
    return """
        {"n":%d,"eventId":"%s","type":"%s","source":"%s","sequence":%d,"timeMicros":"%d",\
        "recordedAtMicros":"%d","salt":%s,"payload":%s,"erasedAt":%s,"commitment":"%s","hash":"%s"}
        """
        .formatted(
            n,
            eventId,
            type,
            source,
            sequence,
            timeMicros,
            recordedAtMicros,
            quoted(salt == null ? null : Sha.hex(salt)),
            quoted(payload == null ? null : Base64.getEncoder().encodeToString(payload)),
            quoted(erasedAt),
            Sha.hex(commitment),
            Sha.hex(hash))
        .getBytes(UTF_8);
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
