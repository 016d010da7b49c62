package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.EventWords;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDone;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskEvent;
import yuqing.contracts.IncidentEvent.TaskExtended;
import yuqing.contracts.IncidentEvent.TaskExtensionRefused;
import yuqing.contracts.IncidentEvent.TaskExtensionRequested;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.IncidentEvent.TaskUrged;
import yuqing.contracts.IncidentEvent.TaskWithdrawn;

/// The tasks of the incident and what became of them, in the order of their recording, with what
/// people wrote.
final class TasksPart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(
          new Column("序号", 14), new Column("时间", 35), new Column("事项与内容", 0), new Column("经办", 42));

  private static final List<Class<? extends TaskEvent>> TYPES =
      List.of(
          TaskSet.class,
          TaskAccepted.class,
          TaskExtensionRequested.class,
          TaskExtended.class,
          TaskExtensionRefused.class,
          TaskUrged.class,
          TaskDone.class,
          TaskWithdrawn.class,
          TaskDue.class,
          TaskOverdue.class);

  @Override
  public String title() {
    return "任务（督办事项）";
  }

  @Override
  public String none() {
    return "没有下达任务。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var words = new EventWords(printed.posts(), printed.times());
    for (var each : printed.entries().events(TaskEvent.class, TYPES)) {
      row(printed, words, each, out);
    }
  }

  private static void row(
      VolumeCase printed, EventWords words, RecordedEvent<TaskEvent> each, PartWriter out) {
    var worded = words.of(each.entry(), each.event());
    out.row(
        COLUMNS,
        Long.toString(each.n()),
        printed.times().minute(worded.at()),
        CellTexts.lines(List.of(worded.what(), text(each.event()))),
        worded.who());
  }

  private static String text(TaskEvent event) {
    return switch (event) {
      case TaskSet it ->
          CellTexts.lines(List.of(CellTexts.of(it.title()), CellTexts.of(it.text())));
      case TaskExtensionRequested it -> CellTexts.of(it.reason());
      case TaskExtended it -> CellTexts.of(it.reason());
      case TaskExtensionRefused it -> CellTexts.of(it.reason());
      case TaskDone it -> CellTexts.of(it.result());
      case TaskWithdrawn it -> CellTexts.of(it.reason());
      case TaskAccepted _, TaskUrged _, TaskDue _, TaskOverdue _ -> "";
    };
  }
}
