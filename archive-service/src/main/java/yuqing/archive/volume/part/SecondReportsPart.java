package yuqing.archive.volume.part;

import java.util.HashMap;
import java.util.Map;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.FactValues;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Sighted;

/// What other reports of the same incident stated otherwise, and what the group office made of it.
final class SecondReportsPart implements VolumePart {

  private static final TableColumns DIFFERENCES =
      TableColumns.of(new Column("要素", 36), new Column("记录为", 0), new Column("再次报送为", 62));

  @Override
  public String title() {
    return "再次报送与不同之处";
  }

  @Override
  public String none() {
    return "没有再次报送。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    Map<Integer, DifferenceSettled> settled = new HashMap<>();
    for (var each : printed.entries().events(DifferenceSettled.class)) {
      settled.put(each.event().difference(), each.event());
    }
    for (var each : printed.entries().events(Sighted.class)) {
      if (each.event().source() != null) {
        report(printed, each, out);
        settlement(printed, each.event().difference(), settled, out);
      }
    }
  }

  private static void report(VolumeCase printed, RecordedEvent<Sighted> each, PartWriter out) {
    var sighted = each.event();
    out.heading(
        "第%d条　来自 %s（%s）"
            .formatted(each.n(), sighted.source().system(), sighted.source().reference()));
    out.fact("登记", CellTexts.by(printed, sighted.recordedAt(), sighted.recordedBy()));
    if (sighted.differing() == null || sighted.differing().isEmpty()) {
      out.line("与记录没有不同。");
      return;
    }
    var values = new FactValues(printed.posts(), printed.times());
    for (var difference : sighted.differing()) {
      out.row(
          DIFFERENCES,
          TermLabels.of("fact", difference.field()),
          values.of(difference.field(), difference.recorded()),
          values.of(difference.field(), difference.reported()));
    }
  }

  /// @param difference null where the report has none of its own to be settled
  private static void settlement(
      VolumeCase printed,
      Integer difference,
      Map<Integer, DifferenceSettled> settled,
      PartWriter out) {
    if (difference == null) {
      return;
    }
    var settlement = settled.get(difference);
    if (settlement == null) {
      out.fact("第%d项不同".formatted(difference), "待处理");
      return;
    }
    out.fact(
        "第%d项不同".formatted(difference),
        "%s　%s\n%s"
            .formatted(
                TermLabels.of(settlement.decision()),
                CellTexts.by(printed, settlement.recordedAt(), settlement.recordedBy()),
                CellTexts.of(settlement.reason())));
  }
}
