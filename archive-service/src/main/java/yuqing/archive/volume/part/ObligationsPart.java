package yuqing.archive.volume.part;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.volume.course.DutyGround;
import yuqing.archive.volume.course.MeetingActs;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMoved;

/// What was owed, by whom, by which article and since what, until when, and what became of it.
final class ObligationsPart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(
          new Column("事项", 0),
          new Column("责任岗位", 28),
          new Column("依据与起算", 36),
          new Column("时限", 35),
          new Column("结果", 36));

  @Override
  public String title() {
    return "处置事项";
  }

  @Override
  public String none() {
    return "没有处置事项。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var duties = printed.duties().duties();
    if (duties.isEmpty()) {
      return;
    }
    out.line("按列入待办的先后排列。依据均为《网络舆情处置管理细则（试行）》；结果中的序号是办理记录在大事记中的序号。");
    var acts = MeetingActs.of(printed.entries());
    for (var duty : duties) {
      out.row(
          COLUMNS,
          name(duty),
          printed.posts().of(duty.owner(), duty.department()),
          ground(printed, duty),
          printed.times().endMinute(duty.due()),
          outcome(printed, duty, acts));
    }
  }

  static String name(Duty duty) {
    return TermLabels.of(
        new Obligation(
            duty.id(),
            duty.code(),
            duty.key(),
            duty.window(),
            duty.article(),
            duty.owner(),
            duty.department()));
  }

  private static String ground(VolumeCase printed, Duty duty) {
    var opened = duty.opened() == null ? "列入的记录未入档" : printed.times().minute(duty.opened()) + " 列入";
    return CellTexts.lines(
        List.of(
            "第%d条".formatted(duty.article()),
            DutyGround.of(duty.code(), duty.key(), duty.window()),
            opened));
  }

  private static String outcome(VolumeCase printed, Duty duty, MeetingActs acts) {
    var times = printed.times();
    var lines = new ArrayList<String>();
    lines.add(TermLabels.of(duty.outcome()));
    if (duty.metAt() != null) {
      var act = acts.find(duty.code(), duty.metAt());
      var by = act.isPresent() ? "（第%d条）".formatted(act.getAsLong()) : "";
      lines.add("办结于 " + times.minute(duty.metAt()) + by);
    }
    if (duty.missedAt() != null) {
      lines.add("曾于 %s 判为逾期".formatted(times.minute(duty.missedAt())));
    }
    if (duty.withdrawnBy() != null) {
      lines.add("原因：" + TermLabels.of("action", duty.withdrawnBy()));
    }
    for (var moved : printed.duties().movesOf(duty)) {
      lines.add(moved(printed, moved));
    }
    return CellTexts.lines(lines);
  }

  /// Its due is another, or others see to it from then on.
  private static String moved(VolumeCase printed, ObligationMoved moved) {
    var times = printed.times();
    var at = times.minute(moved.judgedAt());
    if (!moved.due().equals(moved.dueBefore())) {
      return "时限于 %s 由 %s 改定".formatted(at, times.endMinute(moved.dueBefore()));
    }
    var now = moved.obligation();
    return "于 %s 转由%s办理".formatted(at, printed.posts().of(now.owner(), now.department()));
  }
}
