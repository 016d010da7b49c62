package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.EventWords;
import yuqing.contracts.IncidentEvent;

/// Waivers, merges and their undoing, and how the incident was passed on, with the reasons.
final class ChangesPart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(
          new Column("序号", 14), new Column("时间", 35), new Column("事项与理由", 0), new Column("经办", 42));

  private static final List<Class<? extends IncidentEvent>> TYPES =
      List.of(
          IncidentEvent.Assigned.class,
          IncidentEvent.Waived.class,
          IncidentEvent.Merged.class,
          IncidentEvent.Unmerged.class);

  @Override
  public String title() {
    return "交办、免办与并入";
  }

  @Override
  public String none() {
    return "没有交办、免办或并入。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var words = new EventWords(printed.posts(), printed.times());
    for (var each : printed.entries().events(IncidentEvent.class, TYPES)) {
      row(printed, words, each, out);
    }
  }

  private static void row(
      VolumeCase printed, EventWords words, RecordedEvent<IncidentEvent> each, PartWriter out) {
    var worded = words.of(each.entry(), each.event());
    out.row(
        COLUMNS,
        Long.toString(each.n()),
        printed.times().minute(worded.at()),
        CellTexts.lines(List.of(worded.what(), CellTexts.of(reason(each.event())))),
        worded.who());
  }

  private static String reason(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Assigned it -> it.reason();
      case IncidentEvent.Waived it -> it.reason();
      case IncidentEvent.Merged it -> it.reason();
      case IncidentEvent.Unmerged it -> it.reason();
      case IncidentEvent it -> throw new IllegalArgumentException("no change of the kind: " + it);
    };
  }
}
