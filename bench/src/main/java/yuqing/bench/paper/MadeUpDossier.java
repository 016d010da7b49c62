package yuqing.bench.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.EntryFile;
import yuqing.archive.snapshot.SpoolFile;
import yuqing.archive.timeline.Chain;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.NotificationEvent;

/// The chain of a made-up incident, its entries on the disk, as the archive takes a snapshot of
/// one.
final class MadeUpDossier implements AutoCloseable {

  private static final SchoolCopy SCHOOL =
      new SchoolCopy("示例职业技术学院", null, ZoneId.of("Asia/Shanghai"));

  private static final long MOST_BYTES = 64L << 20;

  private final String incident;
  private final EntryFile entries;
  private final Map<String, Long> sequences = new HashMap<>();
  private Hash head = Hash.START;
  private long length;

  private MadeUpDossier(String incident) throws IOException {
    this.incident = incident;
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    this.entries = new EntryFile(incident, SpoolFile.in(folder, MOST_BYTES));
  }

  /// @param which makes it another one; the same number gives the same dossier
  static MadeUpDossier of(int which) throws IOException {
    var id = UUID.nameUUIDFromBytes(("dossier " + which).getBytes(UTF_8)).toString();
    var dossier = new MadeUpDossier(id);
    new MadeUpCourse(which).events().forEach(dossier::append);
    return dossier;
  }

  private void append(EventData data) {
    length++;
    var source =
        switch (data) {
          case EscalationEvent _ -> "/escalation-service";
          case NotificationEvent _ -> "/notification-service";
          default -> "/incident-service";
        };
    long sequence = sequences.merge(source, 1L, Long::sum);
    var eventId = UUID.nameUUIDFromBytes((incident + length).getBytes(UTF_8));
    var time = MadeUpCourse.DISCOVERED.plusSeconds(600 * length);
    var event = new Event<>(eventId, source, incident, time, sequence, null, data);
    var header =
        new EntryHeader(incident, length, eventId, event.type(), source, sequence, time, time);
    var opening =
        new CommittedPayload(new byte[CommittedPayload.SALT_BYTES], EventJson.write(event));
    head = Chain.hash(head, header, opening.commitment());
    entries.take(new Entry(0, header, Optional.of(opening), null, opening.commitment(), head));
  }

  DossierSnapshot snapshot() {
    return new DossierSnapshot(
        new ChainHead(incident, length, head),
        null,
        entries,
        List.of(),
        Map.of(MadeUpCourse.DEPARTMENT, "后勤保卫处"),
        Map.of(MadeUpCourse.CHANNEL, "学校官方微博"),
        SCHOOL);
  }

  @Override
  public void close() {
    entries.close();
  }
}
