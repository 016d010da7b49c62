package yuqing.archive.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.archive.timeline.Chain;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Hash;

class EntryFileTest {

  private static final Instant TIME = Instant.parse("2026-10-13T00:15:00.123456Z");

  private static Entry entry(long n, String source, long sequence, boolean erased) {
    var header =
        new EntryHeader(
            "incident-1",
            n,
            UUID.fromString("019a1f00-0000-7000-8000-00000000000" + n),
            "incident.amended",
            source,
            sequence,
            TIME,
            TIME.plusNanos(1000 * n));
    var opening = new CommittedPayload(new byte[32], ("内容\n" + n).getBytes(UTF_8));
    return new Entry(
        0,
        header,
        erased ? Optional.empty() : Optional.of(opening),
        erased ? TIME.plusSeconds(60) : null,
        opening.commitment(),
        Chain.hash(Hash.START, header, opening.commitment()));
  }

  private static final List<Entry> ENTRIES =
      List.of(
          entry(1, "/incident-service", 2, false),
          entry(2, "/escalation-service", 1, true),
          entry(3, "/incident-service", 1, false));

  private static EntryFile file() {
    var file = new EntryFile("incident-1", SpoolRoom.files(1L << 20, 0).create());
    ENTRIES.forEach(file::take);
    return file;
  }

  @Test
  void anEntryIsTheSameWhenItIsReadAgain() {
    try (var file = file()) {
      assertThat(file.inOrder()).containsExactlyElementsOf(ENTRIES);
    }
  }

  @Test
  void eachSourcesEntriesComeAsItPublishedThem() {
    var read = new ArrayList<Long>();
    try (var file = file()) {
      file.inPublishedOrder(entry -> read.add(entry.n()), _ -> {});
    }
    assertThat(read).containsExactly(2L, 3L, 1L);
  }

  @Test
  void isALineAnEntryWhateverThePayloadHas() throws IOException {
    var copy = new ByteArrayOutputStream();
    try (var file = file()) {
      file.copyTo(copy);
    }
    var lines = copy.toString(UTF_8).split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[3]).isEmpty();
    assertThat(lines[0])
        .contains("\"timeMicros\":\"1791850500123456\"", "\"sequence\":2", "\"erasedAt\":null");
    assertThat(lines[1])
        .contains("\"salt\":null,\"payload\":null,\"erasedAt\":\"2026-10-13T00:16:00.123456Z\"");
  }
}
