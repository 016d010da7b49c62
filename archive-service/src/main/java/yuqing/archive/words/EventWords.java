package yuqing.archive.words;

import yuqing.archive.paper.PaperTimes;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;

/// Says in one sentence what an entry is: what happened, when, and who did it. An erased entry and
/// one of a type that came after this archive was built say so.
public final class EventWords {

  private final PaperTimes times;
  private final IncidentWords incident;
  private final EscalationWords escalation;
  private final ReceiptWords receipts;
  private final ArchiveWords archive;

  public EventWords(RosterNames posts, PaperTimes times) {
    this.times = times;
    this.incident = new IncidentWords(posts, times);
    this.escalation = new EscalationWords(posts, times);
    this.receipts = new ReceiptWords(posts);
    this.archive = new ArchiveWords(posts, times);
  }

  /// @param event of the entry, of an erased one what is left; null where it is not understood
  public WordedEntry of(Entry entry, EventData event) {
    var header = entry.header();
    var sentence = entry.opening().isPresent() ? whole(entry, event) : erased(entry, event);
    return new WordedEntry(
        header.n(),
        sentence.at() == null ? header.time() : sentence.at(),
        header.time(),
        sentence.what(),
        sentence.who());
  }

  private EventSentence whole(Entry entry, EventData event) {
    return event == null
        ? EventSentence.bySystem("%s（本档案系统不能解读）".formatted(label(entry)))
        : sentence(event);
  }

  /// What is left says what it was, when, and by whom.
  private EventSentence erased(Entry entry, EventData rest) {
    var remark = "（内容已于 %s 依规清除）".formatted(times.minute(entry.erasedAt()));
    if (rest == null) {
      return EventSentence.bySystem(label(entry) + remark);
    }
    var left = sentence(rest);
    return new EventSentence(left.what() + remark, left.who(), left.at());
  }

  private static String label(Entry entry) {
    return TermLabels.of("type", entry.header().type());
  }

  private EventSentence sentence(EventData event) {
    return switch (event) {
      case IncidentEvent it -> incident.of(it);
      case EscalationEvent it -> escalation.of(it);
      case DecisionEvent it -> escalation.of(it);
      case NotificationEvent it -> receipts.of(it);
      case ArchiveEvent it -> archive.of(it);
      case RosterEvent it -> roster(it);
    };
  }

  private static EventSentence roster(RosterEvent event) {
    return switch (event) {
      case RosterEvent.Department it -> EventSentence.bySystem("部门名册：" + it.name());
      case RosterEvent.School it -> EventSentence.bySystem("学校名称：" + it.name());
      case RosterEvent.OfficialChannel it -> EventSentence.bySystem("官方渠道名册：" + it.name());
    };
  }
}
