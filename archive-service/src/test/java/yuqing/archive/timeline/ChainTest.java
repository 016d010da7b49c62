package yuqing.archive.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainTest {

  private static final EntryHeader HEADER =
      new EntryHeader(
          "019a1f00-0000-7000-8000-000000000001",
          7,
          UUID.fromString("019A1F00-0000-7000-8000-00000000ABCD"),
          "incident.reported",
          "/incident-service",
          3,
          Instant.parse("2026-10-13T00:20:00.123456789Z"),
          Instant.parse("2026-10-13T00:20:01Z"));
  private static final Hash PREVIOUS = Hash.of(sha256("前一条".getBytes(UTF_8)));
  private static final Hash COMMITMENT = Hash.of(sha256("承诺".getBytes(UTF_8)));

  /// The encoding is written down in [Chain]; here it is done again from those words alone.
  @Test
  void isHashedAsDocumented() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      field(out, "yuqing.archive.entry.v1".getBytes(UTF_8));
      field(out, HexFormat.of().parseHex(PREVIOUS.hex()));
      field(out, "019a1f00-0000-7000-8000-000000000001".getBytes(UTF_8));
      field(out, "7".getBytes(UTF_8));
      field(out, "019a1f00-0000-7000-8000-00000000abcd".getBytes(UTF_8));
      field(out, "incident.reported".getBytes(UTF_8));
      field(out, "/incident-service".getBytes(UTF_8));
      field(out, "3".getBytes(UTF_8));
      field(out, "1791850800123456".getBytes(UTF_8));
      field(out, "1791850801000000".getBytes(UTF_8));
      field(out, HexFormat.of().parseHex(COMMITMENT.hex()));
    }
    assertThat(Chain.hash(PREVIOUS, HEADER, COMMITMENT))
        .isEqualTo(Hash.of(sha256(bytes.toByteArray())));
  }

  private static void field(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Test
  void aCommitmentIsSaltThenPayload() {
    var salt = new byte[CommittedPayload.SALT_BYTES];
    salt[31] = 9;
    var payload = "{\"标题\":\"无热水\"}".getBytes(UTF_8);
    var both = new byte[salt.length + payload.length];
    System.arraycopy(salt, 0, both, 0, salt.length);
    System.arraycopy(payload, 0, both, salt.length, payload.length);
    var opening = new CommittedPayload(salt, payload);
    assertThat(opening.commitment()).isEqualTo(Hash.of(sha256(both)));
    assertThat(opening.opens(Hash.of(sha256(both)))).isTrue();
    assertThat(opening.opens(COMMITMENT)).isFalse();
  }

  /// Moving a byte from the payload into the salt must not open the same commitment.
  @Test
  void aSaltOfAnotherLengthOpensNothing() {
    var opening = new CommittedPayload(new byte[CommittedPayload.SALT_BYTES], new byte[] {1, 2, 3});
    var shifted = new byte[CommittedPayload.SALT_BYTES + 1];
    shifted[CommittedPayload.SALT_BYTES] = 1;
    assertThat(new CommittedPayload(shifted, new byte[] {2, 3}).opens(opening.commitment()))
        .isFalse();
  }

  static List<UnaryOperator<EntryHeader>> everyChangeOfAHeader() {
    return List.of(
        h -> header(h.incident() + "x", h.n(), h.eventId(), h.type(), h.source(), h.sequence(), h),
        h -> header(h.incident(), h.n() + 1, h.eventId(), h.type(), h.source(), h.sequence(), h),
        h -> header(h.incident(), h.n(), new UUID(1, 2), h.type(), h.source(), h.sequence(), h),
        h -> header(h.incident(), h.n(), h.eventId(), "incident.x", h.source(), h.sequence(), h),
        h -> header(h.incident(), h.n(), h.eventId(), h.type(), "/other", h.sequence(), h),
        h -> header(h.incident(), h.n(), h.eventId(), h.type(), h.source(), 4, h),
        // The boundary between two fields moves: the bytes one after the other stay the same.
        h ->
            header(
                h.incident(),
                h.n(),
                h.eventId(),
                h.type() + "/",
                h.source().substring(1),
                h.sequence(),
                h),
        h -> at(h, h.time().plusNanos(1_000), h.recordedAt()),
        h -> at(h, h.time(), h.recordedAt().minusNanos(1_000)));
  }

  @ParameterizedTest
  @MethodSource("everyChangeOfAHeader")
  void everyChangeOfAHeaderChangesTheHash(UnaryOperator<EntryHeader> change) {
    assertThat(Chain.hash(PREVIOUS, change.apply(HEADER), COMMITMENT))
        .isNotEqualTo(Chain.hash(PREVIOUS, HEADER, COMMITMENT));
  }

  @Test
  void whatCameBeforeAndWhatWasCommittedToChangeTheHash() {
    var hash = Chain.hash(PREVIOUS, HEADER, COMMITMENT);
    assertThat(Chain.hash(Hash.START, HEADER, COMMITMENT)).isNotEqualTo(hash);
    assertThat(Chain.hash(PREVIOUS, HEADER, PREVIOUS)).isNotEqualTo(hash);
  }

  private static EntryHeader header(
      String incident,
      long n,
      UUID id,
      String type,
      String source,
      long sequence,
      EntryHeader other) {
    return new EntryHeader(
        incident, n, id, type, source, sequence, other.time(), other.recordedAt());
  }

  private static EntryHeader at(EntryHeader h, Instant time, Instant recordedAt) {
    return new EntryHeader(
        h.incident(), h.n(), h.eventId(), h.type(), h.source(), h.sequence(), time, recordedAt);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
