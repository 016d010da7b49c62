package yuqing.archive.words;

import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.ArchiveEvent;

/// What the archive itself recorded, in words.
final class ArchiveWords {

  private final RosterNames posts;
  private final PaperTimes times;

  ArchiveWords(RosterNames posts, PaperTimes times) {
    this.posts = posts;
    this.times = times;
  }

  EventSentence of(ArchiveEvent event) {
    return switch (event) {
      case ArchiveEvent.ReviewHeld it ->
          new EventSentence("召开分析会", posts.of(it.recordedBy()), it.occurredAt());
      case ArchiveEvent.DossierClosed it ->
          new EventSentence("工作档案归档", posts.of(it.recordedBy()), it.occurredAt());
      case ArchiveEvent.Supplemented it -> EventSentence.now("归档后补充材料", posts.of(it.recordedBy()));
      case ArchiveEvent.MeasureDone it ->
          new EventSentence("整改措施办结", posts.of(it.recordedBy()), it.occurredAt());
      case ArchiveEvent.Erased it ->
          EventSentence.now(
              "清除第 %d 条（%s）的内容".formatted(it.entry(), TermLabels.of("type", it.type())),
              posts.of(it.recordedBy()));
      case ArchiveEvent.Sealed it -> EventSentence.bySystem("封存" + it.day() + "的记录");
      case ArchiveEvent.DutyUnjudged it ->
          new EventSentence(
              "时限审计：“%s”%s，时限 %s"
                  .formatted(
                      TermLabels.of(it.obligation()),
                      TermLabels.of(it.fault()),
                      times.endMinute(it.due())),
              RosterNames.SYSTEM,
              it.foundAt());
      case ArchiveEvent.Heartbeat it -> new EventSentence("时限审计心跳", RosterNames.SYSTEM, it.at());
    };
  }
}
