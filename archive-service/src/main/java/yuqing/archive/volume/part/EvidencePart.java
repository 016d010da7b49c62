package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.contracts.IncidentEvent.EvidenceAdded;

/// Every piece of evidence with the hash of its file. The files are in the bundle.
final class EvidencePart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(new Column("序号", 14), new Column("材料", 0), new Column("登记", 42));

  @Override
  public String title() {
    return "证据材料";
  }

  @Override
  public String none() {
    return "没有证据材料。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    for (var each : printed.entries().events(EvidenceAdded.class)) {
      piece(printed, each, out);
    }
  }

  private static void piece(VolumeCase printed, RecordedEvent<EvidenceAdded> each, PartWriter out) {
    var piece = each.event();
    var taken = piece.takenAt() == null ? "" : "取得时间 " + printed.times().minute(piece.takenAt());
    out.row(
        COLUMNS,
        Long.toString(each.n()),
        CellTexts.lines(
            List.of(
                CellTexts.of(piece.title()),
                CellTexts.of(piece.note()),
                "%s，%d 字节".formatted(piece.mediaType(), piece.sizeBytes()),
                taken,
                "SHA-256 " + piece.sha256())),
        "%s\n%s"
            .formatted(
                printed.times().minute(piece.recordedAt()),
                printed.posts().of(piece.recordedBy())));
  }
}
