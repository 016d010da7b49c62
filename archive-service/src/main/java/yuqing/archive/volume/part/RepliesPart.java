package yuqing.archive.volume.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.text.TextRedline;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ReplyDrafted;
import yuqing.contracts.TextErasure;

/// Every draft of the reply with its decision and its delivery, and what it changed in the one
/// before.
final class RepliesPart implements VolumePart {

  private static final List<Class<? extends IncidentEvent>> STEPS =
      List.of(
          IncidentEvent.ReplyApproved.class,
          IncidentEvent.ReplyReturned.class,
          IncidentEvent.PublicationRequested.class,
          IncidentEvent.ReplyDelivered.class);

  @Override
  public String title() {
    return "回复通稿";
  }

  @Override
  public String none() {
    return "没有回复通稿。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var steps = stepsOf(printed);
    ReplyDrafted before = null;
    for (var each : printed.entries().events(ReplyDrafted.class)) {
      draft(printed, each, steps.getOrDefault(each.event().reply(), List.of()), out);
      text(before, each.event(), out);
      before = each.event();
    }
  }

  /// What came of each draft; by its number. Reasons are short, so they are kept.
  private static Map<Integer, List<IncidentEvent>> stepsOf(VolumeCase printed) {
    Map<Integer, List<IncidentEvent>> steps = new HashMap<>();
    for (var each : printed.entries().events(IncidentEvent.class, STEPS)) {
      steps.computeIfAbsent(replyOf(each.event()), _ -> new ArrayList<>()).add(each.event());
    }
    return steps;
  }

  private static int replyOf(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.ReplyApproved it -> it.reply();
      case IncidentEvent.ReplyReturned it -> it.reply();
      case IncidentEvent.PublicationRequested it -> it.reply();
      case IncidentEvent.ReplyDelivered it -> it.reply();
      case IncidentEvent _ -> throw new IllegalArgumentException("of no reply: " + event);
    };
  }

  private static void draft(
      VolumeCase printed,
      RecordedEvent<ReplyDrafted> each,
      List<IncidentEvent> steps,
      PartWriter out) {
    var drafted = each.event();
    out.heading("第%d条　第%d稿".formatted(each.n(), drafted.reply()));
    out.fact(
        "起草",
        "%s　%s"
            .formatted(
                printed.times().minute(drafted.recordedAt()),
                printed.posts().of(drafted.recordedBy())));
    out.fact("SHA-256", drafted.textHash());
    if (steps.isEmpty()) {
      out.fact("审定", "待审定");
    }
    steps.forEach(step -> step(printed, step, out));
  }

  private static void step(VolumeCase printed, IncidentEvent step, PartWriter out) {
    var times = printed.times();
    var posts = printed.posts();
    switch (step) {
      case IncidentEvent.ReplyApproved it ->
          out.fact(
              "审定通过", decided(printed, it.recordedAt(), posts.of(it.recordedBy()), it.reason()));
      case IncidentEvent.ReplyReturned it ->
          out.fact("退回", decided(printed, it.recordedAt(), posts.of(it.recordedBy()), it.reason()));
      case IncidentEvent.PublicationRequested it ->
          out.fact(
              "提请发布",
              "%s　%s，渠道：%s（%s）%s"
                  .formatted(
                      times.minute(it.recordedAt()),
                      posts.of(it.recordedBy()),
                      posts.channel(it.channel()),
                      posts.department(it.department()),
                      it.note() == null ? "" : "\n" + it.note()));
      case IncidentEvent.ReplyDelivered it ->
          out.fact(
              "发出",
              "%s　%s，%s"
                  .formatted(
                      CellTexts.when(times, it.occurredAt(), it.recordedAt()),
                      posts.of(it.recordedBy()),
                      it.channel() == null
                          ? "对象：" + CellTexts.of(it.counterpart())
                          : "渠道：" + posts.channel(it.channel())));
      case IncidentEvent _ -> throw new IllegalArgumentException("of no reply: " + step);
    }
  }

  private static String decided(VolumeCase printed, Instant at, String who, String reason) {
    var decision = "%s　%s".formatted(printed.times().minute(at), who);
    return reason == null ? decision : decision + "\n" + reason;
  }

  /// An erased text is compared with none.
  private static boolean isReadable(ReplyDrafted before, ReplyDrafted draft) {
    return !TextErasure.MARK.equals(before.text()) && !TextErasure.MARK.equals(draft.text());
  }

  /// @param before null for the first draft
  private static void text(ReplyDrafted before, ReplyDrafted draft, PartWriter out) {
    out.prose("全文", draft.text());
    if (before != null && isReadable(before, draft) && !before.text().equals(draft.text())) {
      out.redline(
          "与第%d稿的不同（下划线为增，删除线为删）".formatted(before.reply()),
          TextRedline.between(before.text(), draft.text()));
    }
  }
}
