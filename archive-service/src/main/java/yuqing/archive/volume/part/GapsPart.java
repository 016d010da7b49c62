package yuqing.archive.volume.part;

import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.timeline.Entry;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;

/// What is not in this dossier: events that have not come in, what was erased, what this archive
/// does not understand; and what the auditor found.
final class GapsPart implements VolumePart {

  private static final TableColumns GAPS =
      TableColumns.of(new Column("来源", 0), new Column("缺少的序号", 80));

  private static final TableColumns ENTRIES =
      TableColumns.of(new Column("序号", 14), new Column("记录", 0), new Column("情况", 70));

  private static final TableColumns ALARMS =
      TableColumns.of(
          new Column("序号", 14),
          new Column("发现时间", 35),
          new Column("事项", 0),
          new Column("时限", 35),
          new Column("问题", 44));

  @Override
  public String title() {
    return "缺漏、清除与审计";
  }

  @Override
  public String none() {
    return "没有缺漏。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    out.heading("未入档的记录");
    var gaps = printed.snapshot().gaps();
    if (gaps.isEmpty()) {
      out.line("没有缺漏：各来源的记录都已入档。");
    }
    for (var gap : gaps) {
      out.row(
          GAPS,
          TermLabels.of("source", gap.source()),
          gap.from() == gap.to()
              ? "第%d条".formatted(gap.from())
              : "第%d至%d条".formatted(gap.from(), gap.to()));
    }
    withoutContent(printed, out);
    var heading = new OnceHeading(out, "时限审计发现的问题");
    for (var each : printed.entries().events(DutyUnjudged.class)) {
      heading.print();
      var found = each.event();
      out.row(
          ALARMS,
          Long.toString(each.n()),
          printed.times().minute(found.foundAt()),
          TermLabels.of(found.obligation()),
          printed.times().endMinute(found.due()),
          TermLabels.of(found.fault()));
    }
  }

  private static void withoutContent(VolumeCase printed, PartWriter out) {
    var heading = new OnceHeading(out, "内容已清除或不能解读的记录");
    for (var entry : printed.entries().inOrder()) {
      var why = why(printed, entry);
      if (!why.isEmpty()) {
        heading.print();
        out.row(
            ENTRIES, Long.toString(entry.n()), TermLabels.of("type", entry.header().type()), why);
      }
    }
    if (!heading.isPrinted()) {
      out.line("没有被清除的内容。");
    }
  }

  /// Empty for an entry that is printed elsewhere.
  private static String why(VolumeCase printed, Entry entry) {
    if (entry.opening().isEmpty()) {
      return "内容已于 %s 依规清除".formatted(printed.times().minute(entry.erasedAt()));
    }
    return DecodedEvent.in(entry.opening().get().payload()).isEmpty() ? "本档案系统不能解读，内容在案卷包中" : "";
  }
}
