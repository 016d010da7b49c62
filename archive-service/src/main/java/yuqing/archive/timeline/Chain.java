package yuqing.archive.timeline;

/// The arithmetic of the chain.
///
/// An entry's hash is SHA-256 over eleven fields, written as [FieldBytes] does, in this order:
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
/// JSON is never hashed as such, but for the payload, which is kept as the bytes that came.
public final class Chain {

  private static final String FORMAT = "yuqing.archive.entry.v1";

  private Chain() {}

  public static Hash hash(Hash previous, EntryHeader header, Hash commitment) {
    return new FieldBytes(FORMAT)
        .hash(previous)
        .text(header.incident())
        .number(header.n())
        .text(header.eventId().toString())
        .text(header.type())
        .text(header.source())
        .number(header.sequence())
        .instant(header.time())
        .instant(header.recordedAt())
        .hash(commitment)
        .hash();
  }
}
