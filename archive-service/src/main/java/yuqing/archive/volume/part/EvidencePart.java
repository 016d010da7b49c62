package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.dossier.SignedForm;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.term.EvidenceKind;

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
                signedForm(printed, each.n()),
                CellTexts.of(piece.note()),
                "%s，%d 字节".formatted(piece.mediaType(), piece.sizeBytes()),
                taken,
                "SHA-256 " + piece.sha256())),
        "%s\n%s"
            .formatted(
                printed.times().minute(piece.recordedAt()),
                printed.posts().of(piece.recordedBy())));
  }

  /// Which state of the dossier a signed form shows; empty for other evidence.
  private static String signedForm(VolumeCase printed, long n) {
    return printed.dossier().signedForms().stream()
        .filter(each -> each.entry() == n)
        .findFirst()
        .map(EvidencePart::signedState)
        .orElse("");
  }

  private static String signedState(SignedForm form) {
    var label = TermLabels.of(EvidenceKind.SIGNED_FORM);
    return switch (form.match()) {
      case MATCHES -> "%s：印自档案第%d条，链首 %s，与档案一致".formatted(label, form.entries(), form.mark());
      case OTHER -> "%s：印自第%d条，链首 %s，与本档案不一致".formatted(label, form.entries(), form.mark());
      case UNREADABLE -> label + "：二维码无法识别，按编号登记";
    };
  }
}
