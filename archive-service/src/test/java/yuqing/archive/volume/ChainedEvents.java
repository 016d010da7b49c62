package yuqing.archive.volume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.EntryFile;
import yuqing.archive.snapshot.SpoolRoom;
import yuqing.archive.timeline.Chain;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Gap;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;

/// A chain made of events without a database, and what is printed of it. The same events give the
/// same chain.
public final class ChainedEvents implements AutoCloseable {

  private static final Instant FIRST_RECORDED = Instant.parse("2026-10-13T03:00:00Z");
  private static final SchoolCopy SCHOOL =
      new SchoolCopy("示例职业技术学院", null, ZoneId.of("Asia/Shanghai"));
  private static final Map<String, String> DEPARTMENTS =
      Map.of("logistics", "后勤保卫处", "finance", "计财处");

  private static final Map<String, String> CHANNELS = Map.of("weibo", "学校官方微博");

  private final String incident;
  private final EntryFile entries;
  private Hash head = Hash.START;
  private long length;
  private int own;

  public ChainedEvents(String incident) {
    this.incident = incident;
    this.entries = new EntryFile(incident, SpoolRoom.files(1L << 31, 0).create());
  }

  public ChainedEvents append(List<Event<EventData>> events) {
    events.forEach(this::append);
    return this;
  }

  public ChainedEvents append(Event<EventData> event) {
    return append(event, event.type(), EventJson.write(event), null);
  }

  /// What the archive itself recorded.
  ///
  /// @param prose adds to the event what people wrote
  public ChainedEvents appendOwn(ArchiveEvent data, UnaryOperator<byte[]> prose) {
    own++;
    var event =
        new Event<EventData>(
            UUID.nameUUIDFromBytes(new byte[] {1, (byte) own}),
            "/archive-service",
            incident,
            Instant.parse("2026-10-22T02:00:00Z"),
            own,
            null,
            data);
    return append(event, event.type(), prose.apply(EventJson.write(event)), null);
  }

  public ChainedEvents appendErased(Event<EventData> event, Instant erasedAt) {
    return append(event, event.type(), EventJson.write(event), erasedAt);
  }

  /// Of a type that came after this archive was built.
  public ChainedEvents appendUnknown(Event<EventData> event, String type) {
    var text = new String(EventJson.write(event), UTF_8).replace(event.type(), type);
    return append(event, type, text.getBytes(UTF_8), null);
  }

  private ChainedEvents append(
      Event<EventData> event, String type, byte[] payload, Instant erasedAt) {
    length++;
    var header =
        new EntryHeader(
            incident,
            length,
            UUID.nameUUIDFromBytes(new byte[] {(byte) length, (byte) (length >> 8)}),
            type,
            event.source(),
            event.sequence(),
            event.time(),
            FIRST_RECORDED.plus(Duration.ofSeconds(length)));
    var opening = new CommittedPayload(new byte[CommittedPayload.SALT_BYTES], payload);
    head = Chain.hash(head, header, opening.commitment());
    entries.take(
        new Entry(
            0,
            header,
            erasedAt == null ? Optional.of(opening) : Optional.empty(),
            erasedAt,
            opening.commitment(),
            head));
    return this;
  }

  public long length() {
    return length;
  }

  public DossierSnapshot snapshot() {
    return snapshot(List.of());
  }

  public DossierSnapshot snapshot(List<Gap> gaps) {
    return new DossierSnapshot(
        new ChainHead(incident, length, head), null, entries, gaps, DEPARTMENTS, CHANNELS, SCHOOL);
  }

  @Override
  public void close() {
    entries.close();
  }
}
