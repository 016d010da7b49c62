package yuqing.archive.volume.part;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.TaskReference;

/// The meetings about the incident: the acts, and those that were recorded with their minutes.
final class MeetingsPart implements VolumePart {

  private final ActsPart acts = ActsPart.meetings();

  @Override
  public String title() {
    return "会议";
  }

  @Override
  public String none() {
    return "没有登记会议。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    acts.print(printed, out);
    for (var each : printed.entries().events(MeetingHeld.class)) {
      print(printed, each.n(), each.event(), out);
    }
  }

  private static void print(VolumeCase printed, long n, MeetingHeld held, PartWriter out) {
    out.heading("第%d条　%s %s".formatted(n, TermLabels.of(held.kind()), held.number()));
    out.fact("会议名称", held.title());
    out.fact("召开时间", printed.times().minute(held.occurredAt()));
    out.fact("地点", held.place());
    out.fact("主持", printed.posts().of(held.chair(), held.chairDepartment()));
    out.fact("登记", CellTexts.by(printed, held.recordedAt(), held.recordedBy()));
    out.fact("议题", agenda(held));
    out.fact("到会情况", attendance(printed, held));
    out.prose("会议纪要", held.minutes());
    out.fact("议定事项", decisions(printed, held));
  }

  private static String agenda(MeetingHeld held) {
    return IntStream.range(0, held.agenda().size())
        .mapToObj(i -> "%d. %s".formatted(i + 1, held.agenda().get(i).text()))
        .collect(Collectors.joining("\n"));
  }

  private static String attendance(VolumeCase printed, MeetingHeld held) {
    return held.attendance().stream()
        .map(each -> attendee(printed, each))
        .collect(Collectors.joining("\n"));
  }

  private static String attendee(VolumeCase printed, MeetingAttendee asked) {
    var post = printed.posts().of(asked.post(), asked.department());
    return asked.absence() == null
        ? "%s　%s　到会".formatted(post, CellTexts.of(asked.name()))
        : "%s　缺席：%s".formatted(post, asked.absence());
  }

  private static String decisions(VolumeCase printed, MeetingHeld held) {
    return held.decisions().stream()
        .map(each -> decision(printed, each))
        .collect(Collectors.joining("\n"));
  }

  private static String decision(VolumeCase printed, TaskReference task) {
    return "任务 %s，%s，期限 %s"
        .formatted(
            task.number(),
            printed.posts().of(task.ownerPost(), task.ownerDepartment()),
            task.dueOn());
  }
}
