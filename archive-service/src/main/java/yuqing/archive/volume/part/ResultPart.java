package yuqing.archive.volume.part;

import java.time.Instant;
import java.util.List;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;

/// How it ended, was reopened, and what result was filed, decided and corrected (article 10).
final class ResultPart implements VolumePart {

  private static final List<Class<? extends IncidentEvent>> TYPES =
      List.of(
          IncidentEvent.RecordedAfterwards.class,
          IncidentEvent.HandlingEnded.class,
          IncidentEvent.EndCorrected.class,
          IncidentEvent.Reopened.class,
          IncidentEvent.ResultFiled.class,
          IncidentEvent.ResultAccepted.class,
          IncidentEvent.ResultReturned.class);

  @Override
  public String title() {
    return "处置结束与结果备案";
  }

  @Override
  public String none() {
    return "处置尚未结束。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    for (var each : printed.entries().events(IncidentEvent.class, TYPES)) {
      print(printed, each, out);
    }
  }

  private static void print(VolumeCase printed, RecordedEvent<IncidentEvent> each, PartWriter out) {
    var times = printed.times();
    switch (each.event()) {
      case IncidentEvent.RecordedAfterwards it -> {
        head(printed, each, "补录的结束与结果", it.recordedAt(), it.recordedBy(), out);
        out.fact("处置结束", times.minute(it.endedAt()));
        out.fact("报备时间", times.minute(it.filedAt()));
        out.prose("处置结果", it.result());
      }
      case IncidentEvent.HandlingEnded it -> {
        head(printed, each, "处置结束", it.recordedAt(), it.recordedBy(), out);
        out.fact("结束时间", times.minute(it.endedAt()));
        out.prose("说明", it.reason());
      }
      case IncidentEvent.EndCorrected it -> {
        head(printed, each, "更正处置结束时间", it.recordedAt(), it.recordedBy(), out);
        out.fact("结束时间更正为", times.minute(it.endedAt()));
        out.prose("理由", it.reason());
      }
      case IncidentEvent.Reopened it -> {
        head(printed, each, "重新启动处置", it.recordedAt(), it.recordedBy(), out);
        out.prose("理由", it.reason());
      }
      case IncidentEvent.ResultFiled it -> {
        var title = "报备处置结果（第%d次）".formatted(it.filing());
        head(printed, each, title, it.recordedAt(), it.recordedBy(), out);
        out.fact("报备时间", times.minute(it.occurredAt()));
        out.prose("处置结果", it.text());
      }
      case IncidentEvent _ -> decision(printed, each, out);
    }
  }

  private static void decision(
      VolumeCase printed, RecordedEvent<IncidentEvent> each, PartWriter out) {
    switch (each.event()) {
      case IncidentEvent.ResultAccepted it -> {
        var title = "处置结果（第%d次）准予备案".formatted(it.filing());
        head(printed, each, title, it.recordedAt(), it.recordedBy(), out);
        out.prose("意见", it.reason());
      }
      case IncidentEvent.ResultReturned it -> {
        var title = "处置结果（第%d次）退回".formatted(it.filing());
        head(printed, each, title, it.recordedAt(), it.recordedBy(), out);
        out.prose("理由", it.reason());
      }
      case IncidentEvent it -> throw new IllegalArgumentException("no end and no result: " + it);
    }
  }

  private static void head(
      VolumeCase printed,
      RecordedEvent<IncidentEvent> each,
      String title,
      Instant recordedAt,
      Recorder recordedBy,
      PartWriter out) {
    out.heading("第%d条　%s".formatted(each.n(), title));
    out.fact("登记", CellTexts.by(printed, recordedAt, recordedBy));
  }
}
