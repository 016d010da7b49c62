package yuqing.archive.volume.part;

import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.EventWords;

/// Every entry in one sentence, in the order in which it was archived.
final class TimelinePart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(
          new Column("序号", 14), new Column("时间", 35), new Column("事项", 0), new Column("经办", 42));

  @Override
  public String title() {
    return "大事记";
  }

  @Override
  public String none() {
    return "没有记录。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    out.line("按入档先后排列，一条记录一行；序号即记录在链中的次序。所写的文字见以下各部分。");
    var words = new EventWords(printed.posts(), printed.times());
    for (var entry : printed.entries().inOrder()) {
      var worded = words.of(entry, printed.entries().eventOf(entry).orElse(null));
      out.row(
          COLUMNS,
          Long.toString(worded.n()),
          CellTexts.when(printed.times(), worded.at(), worded.recordedAt()),
          worded.what(),
          worded.who());
    }
  }
}
