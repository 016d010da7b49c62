package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.dossier.SupplementProse;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.contracts.ArchiveEvent;

/// When the dossier was closed, on which entry, and what was added to it afterwards (article 14).
final class ClosingPart implements VolumePart {

  private static final List<Class<? extends ArchiveEvent>> TYPES =
      List.of(ArchiveEvent.DossierClosed.class, ArchiveEvent.Supplemented.class);

  @Override
  public String title() {
    return "归档与补充";
  }

  @Override
  public String none() {
    return "工作档案尚未归档。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    for (var each : printed.entries().events(ArchiveEvent.class, TYPES)) {
      print(printed, each, out);
    }
  }

  private static void print(VolumeCase printed, RecordedEvent<ArchiveEvent> each, PartWriter out) {
    switch (each.event()) {
      case ArchiveEvent.DossierClosed it -> {
        out.heading("第%d条　归档".formatted(each.n()));
        out.fact("归档时间", printed.times().minute(it.occurredAt()));
        out.fact("登记", CellTexts.by(printed, it.recordedAt(), it.recordedBy()));
        out.fact("依据的末条校验值", it.chainHead());
        out.prose("没有首发信息的原因", ReviewProse.in(each.payload()).noSighting());
      }
      case ArchiveEvent.Supplemented it -> {
        out.heading("第%d条　归档后补充".formatted(each.n()));
        out.fact("登记", CellTexts.by(printed, it.recordedAt(), it.recordedBy()));
        out.fact("证据材料", CellTexts.hashes(it.evidence()));
        out.prose("说明", CellTexts.orErased(SupplementProse.in(each.payload()).note()));
      }
      case ArchiveEvent it -> throw new IllegalArgumentException("no closing: " + it);
    }
  }
}
