package yuqing.archive.volume.part;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.EventWords;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.term.Action;

/// What people recorded as done, of some kinds of act, with all that they wrote.
final class ActsPart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(
          new Column("序号", 14), new Column("时间", 35), new Column("办理情况", 0), new Column("经办", 42));

  /// A longer text stands below the table instead of in it.
  private static final int IN_A_CELL = 400;

  private static final Set<Action> INSTRUCTIONS = EnumSet.of(Action.LEADER_INSTRUCTED);
  private static final Set<Action> MEETINGS = EnumSet.of(Action.SPECIAL_MEETING_HELD);
  private static final Set<Action> REPORTS_UPWARDS = EnumSet.of(Action.REPORTED_TO_SUPERIOR);

  private final String title;
  private final String none;
  private final Set<Action> actions;

  private ActsPart(String title, String none, Set<Action> actions) {
    this.title = title;
    this.none = none;
    this.actions = actions;
  }

  static ActsPart handling() {
    var others = EnumSet.allOf(Action.class);
    others.removeAll(INSTRUCTIONS);
    others.removeAll(MEETINGS);
    others.removeAll(REPORTS_UPWARDS);
    return new ActsPart("处置经过", "没有登记办理情况。", others);
  }

  static ActsPart instructions() {
    return new ActsPart("领导批示", "没有登记领导批示。", INSTRUCTIONS);
  }

  static ActsPart meetings() {
    return new ActsPart("专题会议", "没有登记专题会议。", MEETINGS);
  }

  static ActsPart reportsUpwards() {
    return new ActsPart("向上级报告", "没有登记向上级报告。", REPORTS_UPWARDS);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String none() {
    return none;
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var words = new EventWords(printed.posts(), printed.times());
    for (var each : printed.entries().events(ActionRecorded.class)) {
      if (actions.contains(each.event().action())) {
        act(printed, words, each, out);
      }
    }
  }

  private static void act(
      VolumeCase printed, EventWords words, RecordedEvent<ActionRecorded> each, PartWriter out) {
    var worded = words.of(each.entry(), each.event());
    var act = each.event();
    var told = new ArrayList<String>();
    told.add(worded.what());
    told.addAll(particulars(printed, act));
    var texts = List.of(CellTexts.of(act.note()), CellTexts.of(act.text()));
    var length = texts.stream().mapToInt(String::length).sum();
    if (length <= IN_A_CELL) {
      told.addAll(texts);
    }
    out.row(
        COLUMNS,
        Long.toString(each.n()),
        CellTexts.when(printed.times(), worded.at(), worded.recordedAt()),
        CellTexts.lines(told),
        worded.who());
    if (length > IN_A_CELL) {
      out.prose("第%d条　内容".formatted(each.n()), act.note());
      out.prose("第%d条　全文".formatted(each.n()), act.text());
    }
  }

  private static List<String> particulars(VolumeCase printed, ActionRecorded act) {
    var told = new ArrayList<String>();
    if (act.team() != null && !act.team().isEmpty()) {
      told.add(
          "处置小组：" + act.team().stream().map(ActsPart::member).collect(Collectors.joining("、")));
    }
    if (act.call() != null) {
      var call = act.call();
      told.add(
          "电话：%s%s 于 %s 致电%s"
              .formatted(
                  call.unit(), call.post(), printed.times().minute(call.at()), call.called()));
    }
    if (act.follows() != null) {
      told.add("为本事件第%d次办理情况（电话报告）的书面件".formatted(act.follows()));
    }
    if (act.evidence() != null && !act.evidence().isEmpty()) {
      told.add("证据材料：\n" + CellTexts.hashes(act.evidence()));
    }
    return told;
  }

  private static String member(TeamMember member) {
    return member.post() + " " + member.name();
  }
}
