package yuqing.archive.volume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import yuqing.archive.dossier.ErasureProse;
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
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.TextErasure;

/// A chain made of events without a database, and what is printed of it. The same events give the
/// same chain.
public final class ChainedEvents implements AutoCloseable {

  private static final Instant FIRST_RECORDED = Instant.parse("2026-10-13T03:00:00Z");
  private static final Instant ERASED = Instant.parse("2026-11-02T02:00:00Z");
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

  /// Whether texts are erased as they come; what is left of their entries waits in `erasures`.
  private final boolean erasing;

  private final List<ArchiveEvent.Erased> erasures = new ArrayList<>();
  private final List<byte[]> remainders = new ArrayList<>();

  public ChainedEvents(String incident) {
    this(incident, false);
  }

  /// @param erasing whether every text is erased, as if right after it was recorded
  public ChainedEvents(String incident, boolean erasing) {
    this.incident = incident;
    this.erasing = erasing;
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
            UUID.nameUUIDFromBytes(new byte[] {1, (byte) own, (byte) (own >> 8)}),
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
    if (erasing && erasedAt == null && !(event.data() instanceof ArchiveEvent.Erased)) {
      appendAndErase(event, type, payload);
      return this;
    }
    take(event, type, payload, erasedAt);
    return this;
  }

  private void appendAndErase(Event<EventData> event, String type, byte[] payload) {
    var remainder = TextErasure.remainderOf(payload);
    if (remainder.isEmpty() || Arrays.equals(remainder.get(), payload)) {
      take(event, type, payload, null);
      return;
    }
    var header = take(event, type, payload, ERASED);
    erasures.add(
        new ArchiveEvent.Erased(
            header.n(),
            header.eventId(),
            header.source(),
            header.sequence(),
            type,
            ERASED,
            new Recorder("group-office", "group-office", null)));
    remainders.add(remainder.get());
  }

  /// The entries that say what is left of those that were erased.
  public ChainedEvents appendErasures() {
    for (var i = 0; i < erasures.size(); i++) {
      var prose = ErasureProse.of("当事人申请删除个人信息。", Optional.of(remainders.get(i)));
      appendOwn(erasures.get(i), prose::addedTo);
    }
    return this;
  }

  private EntryHeader take(Event<EventData> event, String type, byte[] payload, Instant erasedAt) {
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
    return header;
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
