package yuqing.archive.volume.part;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.DecisionEvent.FactsAsked;
import yuqing.contracts.DecisionEvent.GradeReasoned;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.EscalationEvent.Graded;

/// Every grade with its rule or its reason, and what the report was returned for (article 10).
final class GradingPart implements VolumePart {

  @Override
  public String title() {
    return "研判定级";
  }

  @Override
  public String none() {
    return "尚未定级。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var reasons = new HashMap<Instant, GradeReasoned>();
    for (var each : printed.entries().events(GradeReasoned.class)) {
      reasons.put(each.event().decidedAt(), each.event());
    }
    for (var each : printed.entries().events(Graded.class)) {
      grade(printed, each, reasons.get(each.event().decidedAt()), out);
    }
    returns(printed, out);
  }

  /// @param reasoned null where no words are on record
  private static void grade(
      VolumeCase printed, RecordedEvent<Graded> each, GradeReasoned reasoned, PartWriter out) {
    var graded = each.event();
    var byPerson = graded.decidedBy() == DecidedBy.PERSON;
    out.heading(
        "第%d条　%s　%s"
            .formatted(
                each.n(),
                printed.times().minute(graded.decidedAt()),
                (byPerson ? "定为" : "按规则初定为") + TermLabels.of(graded.level())));
    out.fact("决定人", byPerson ? printed.posts().of(graded.post(), null) : "按规则");
    if (graded.previous() != null && graded.previous() != graded.level()) {
      out.fact("原等级", TermLabels.of(graded.previous()));
    }
    out.fact(
        "规则建议",
        "%s：%s".formatted(TermLabels.of(graded.proposal()), TermLabels.of("rule", graded.rule())));
    out.fact("依据", "《网络舆情处置管理细则（试行）》（%s版）第%d条".formatted(graded.edition(), graded.article()));
    if (graded.missingFacts() != null) {
      out.fact("当时缺少的要素", facts(graded.missingFacts()));
    }
    if (byPerson) {
      out.prose("理由", reasoned == null ? "（未入档或已清除）" : reasoned.reason());
    }
  }

  private static void returns(VolumeCase printed, PartWriter out) {
    var entries = printed.entries();
    Map<Integer, FactsAsked> asked = new HashMap<>();
    for (var each : entries.events(FactsAsked.class)) {
      asked.put(each.event().request(), each.event());
    }
    Map<Integer, FactsStated> stated = new HashMap<>();
    for (var each : entries.events(FactsStated.class)) {
      stated.put(each.event().request(), each.event());
    }
    for (var each : entries.events(FactsRequested.class)) {
      var request = each.event();
      out.heading("第%d条　第%d次退回补充".formatted(each.n(), request.request()));
      out.fact("时间", printed.times().minute(request.requestedAt()));
      out.fact("退回人", printed.posts().of(request.post(), null));
      out.fact("要求补充", facts(request.facts()));
      var answer = stated.get(request.request());
      out.fact("补充情况", answer == null ? "尚未补充" : answer(printed, answer));
      var question = asked.get(request.request());
      out.prose("问题", question == null ? "（未入档或已清除）" : question.question());
    }
  }

  private static String answer(VolumeCase printed, FactsStated stated) {
    return stated.missing().isEmpty()
        ? "已于 %s 补齐".formatted(printed.times().minute(stated.answeredAt()))
        : "尚缺" + facts(stated.missing());
  }

  private static String facts(List<String> names) {
    return names.stream().map(name -> TermLabels.of("fact", name)).collect(Collectors.joining("、"));
  }
}
