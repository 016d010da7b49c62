package yuqing.archive.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Hash;

/// An entry as a line of `timeline.ndjson`: all that its hash is made of but the incident's id, and
/// the bytes that open its commitment. `docs/bundle.md` is the format's description; it is fixed.
///
/// @param timeMicros, recordedAtMicros whole microseconds since 1970-01-01T00:00:00Z, as the hash
///     has them
/// @param salt 64 hexadecimal digits; null once erased, as payload
/// @param payload the event exactly as it came, in Base64
/// @param erasedAt null unless erased
@JsonPropertyOrder({
  "n",
  "eventId",
  "type",
  "source",
  "sequence",
  "timeMicros",
  "recordedAtMicros",
  "salt",
  "payload",
  "erasedAt",
  "commitment",
  "hash"
})
record EntryLine(
    long n,
    String eventId,
    String type,
    String source,
    long sequence,
    String timeMicros,
    String recordedAtMicros,
    String salt,
    String payload,
    String erasedAt,
    String commitment,
    String hash) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  static byte[] write(Entry entry) throws IOException {
    var header = entry.header();
    var opening = entry.opening();
    return JSON.writeValueAsBytes(
        new EntryLine(
            header.n(),
            header.eventId().toString(),
            header.type(),
            header.source(),
            header.sequence(),
            micros(header.time()),
            micros(header.recordedAt()),
            opening.map(each -> HexFormat.of().formatHex(each.salt())).orElse(null),
            opening.map(each -> Base64.getEncoder().encodeToString(each.payload())).orElse(null),
            entry.erasedAt() == null ? null : entry.erasedAt().toString(),
            entry.commitment().hex(),
            entry.hash().hex()));
  }

  /// The entry again, but for its position, which the line does not have.
  static Entry read(String incident, byte[] line) throws IOException {
    return JSON.readValue(line, EntryLine.class).entry(incident);
  }

  private Entry entry(String incident) {
    var header =
        new EntryHeader(
            incident,
            n,
            UUID.fromString(eventId),
            type,
            source,
            sequence,
            instant(timeMicros),
            instant(recordedAtMicros));
    return new Entry(
        0,
        header,
        opening(),
        erasedAt == null ? null : Instant.parse(erasedAt),
        new Hash(commitment),
        new Hash(hash));
  }

  private Optional<CommittedPayload> opening() {
    return payload == null
        ? Optional.empty()
        : Optional.of(
            new CommittedPayload(
                HexFormat.of().parseHex(salt), Base64.getDecoder().decode(payload)));
  }

  private static String micros(Instant instant) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  private static Instant instant(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }
}
