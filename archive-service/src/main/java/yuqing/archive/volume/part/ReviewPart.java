package yuqing.archive.volume.part;

import yuqing.archive.dossier.ReviewProse;
import yuqing.contracts.ArchiveEvent.ReviewHeld;

/// The review meeting and its lessons (article 14).
final class ReviewPart implements VolumePart {

  @Override
  public String title() {
    return "分析会与经验教训";
  }

  @Override
  public String none() {
    return "尚未召开分析会。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    for (var each : printed.entries().events(ReviewHeld.class)) {
      var held = each.event();
      var prose = ReviewProse.in(each.payload());
      out.heading("第%d条　分析会".formatted(each.n()));
      out.fact("召开时间", printed.times().minute(held.occurredAt()));
      out.fact("登记", CellTexts.by(printed, held.recordedAt(), held.recordedBy()));
      out.prose("会议纪要", CellTexts.orErased(prose.minutes()));
      out.prose("经验教训", CellTexts.orErased(prose.findings()));
      out.prose("没有首发信息的原因", prose.noSighting());
    }
  }
}
