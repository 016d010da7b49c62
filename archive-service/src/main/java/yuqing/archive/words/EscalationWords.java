package yuqing.archive.words;

import java.util.stream.Collectors;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Obligation;

/// What escalation-service publishes, in words.
final class EscalationWords {

  private final RosterNames posts;
  private final PaperTimes times;

  EscalationWords(RosterNames posts, PaperTimes times) {
    this.posts = posts;
    this.times = times;
  }

  EventSentence of(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Graded it -> graded(it);
      case EscalationEvent.FactsRequested it ->
          new EventSentence(
              "退回补充：" + IncidentWords.facts(it.facts()),
              posts.of(it.post(), null),
              it.requestedAt());
      case EscalationEvent.FactsStated it -> stated(it);
      case EscalationEvent.ObligationOpened it ->
          EventSentence.bySystem(
              "%s须办理%s，时限 %s"
                  .formatted(
                      owner(it.obligation()), named(it.obligation()), times.endMinute(it.due())));
      case EscalationEvent.ObligationDueSoon it ->
          EventSentence.bySystem(
              "%s即将到期，时限 %s".formatted(named(it.obligation()), times.endMinute(it.due())));
      case EscalationEvent.ObligationMet it ->
          EventSentence.bySystem(
              "%s按期办结，办结时间 %s".formatted(named(it.obligation()), times.minute(it.metAt())));
      case EscalationEvent.ObligationMissed it -> missed(it);
      case EscalationEvent.ObligationMetLate it ->
          EventSentence.bySystem(
              "%s逾期办结，办结时间 %s".formatted(named(it.obligation()), times.minute(it.metAt())));
      case EscalationEvent.ObligationWithdrawn it ->
          EventSentence.bySystem(
              "%s不再需要办理，原因：%s"
                  .formatted(named(it.obligation()), TermLabels.of("action", it.cause())));
      case EscalationEvent.ObligationMoved it -> moved(it);
      case EscalationEvent.AlertOrdered it -> ordered(it);
    };
  }

  EventSentence of(DecisionEvent event) {
    return switch (event) {
      case DecisionEvent.GradeReasoned it ->
          new EventSentence(
              "说明定为%s的理由".formatted(TermLabels.of(it.level())),
              posts.of(it.post(), null),
              it.decidedAt());
      case DecisionEvent.FactsAsked it ->
          new EventSentence(
              "提出第%d次退回补充的问题".formatted(it.request()), posts.of(it.post(), null), it.askedAt());
    };
  }

  private static EventSentence stated(EscalationEvent.FactsStated event) {
    return EventSentence.bySystem(
        event.missing().isEmpty()
            ? "第%d次退回的要素已补齐".formatted(event.request())
            : "第%d次退回的要素尚缺%s".formatted(event.request(), IncidentWords.facts(event.missing())));
  }

  private EventSentence missed(EscalationEvent.ObligationMissed event) {
    return EventSentence.bySystem(
        "%s逾期未办，时限 %s%s"
            .formatted(
                named(event.obligation()),
                times.endMinute(event.due()),
                event.judgedLate() ? "（到期时系统停机，恢复后判定）" : ""));
  }

  private EventSentence moved(EscalationEvent.ObligationMoved event) {
    return EventSentence.bySystem(
        "%s的时限由 %s 改为 %s，责任岗位：%s"
            .formatted(
                named(event.obligation()),
                times.endMinute(event.dueBefore()),
                times.endMinute(event.due()),
                owner(event.obligation())));
  }

  private EventSentence graded(EscalationEvent.Graded event) {
    var byPerson = event.decidedBy() == DecidedBy.PERSON;
    var before =
        event.previous() == null || event.previous() == event.level()
            ? ""
            : "（原为%s）".formatted(TermLabels.of(event.previous()));
    var what =
        byPerson
            ? "定为%s%s".formatted(TermLabels.of(event.level()), before)
            : "按规则初定为%s%s：%s"
                .formatted(
                    TermLabels.of(event.level()), before, TermLabels.of("rule", event.rule()));
    var who = byPerson ? posts.of(event.post(), null) : RosterNames.SYSTEM;
    return new EventSentence(what, who, event.decidedAt());
  }

  private EventSentence ordered(EscalationEvent.AlertOrdered event) {
    var ladder =
        event.ladder().stream()
            .map(rung -> posts.of(rung.post(), rung.department()))
            .distinct()
            .collect(Collectors.joining("→"));
    return new EventSentence(
        "提醒（%s）：%s，依次提醒%s"
            .formatted(TermLabels.of(event.cause()), TermLabels.of(event.obligation()), ladder),
        RosterNames.SYSTEM,
        event.orderedAt());
  }

  private String owner(Obligation obligation) {
    return posts.of(obligation.owner(), obligation.department());
  }

  private static String named(Obligation obligation) {
    return "“%s”".formatted(TermLabels.of(obligation));
  }
}
