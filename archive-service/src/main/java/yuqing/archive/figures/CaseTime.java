package yuqing.archive.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import yuqing.rest.problem.LocalizedText;

/// The six times of an incident: the one place that says from when to when each of them runs.
/// Ledger, statistics and reviews read them here. A time is given in whole minutes, cut.
public enum CaseTime {
  /// From the discovery to the receipt.
  REPORT(
      7,
      new LocalizedText("报告用时", "Time to report"),
      new LocalizedText("从发现到接报", "from the discovery to the receipt"),
      CaseInstants::discoveredAt,
      CaseInstants::receivedAt),
  /// From the receipt to the first grade that a person decided; the grade by rule takes no time.
  GRADE(
      10,
      new LocalizedText("定级用时", "Time to grade"),
      new LocalizedText("从接报到首次人工研判定级", "from the receipt to the first grade decided by a person"),
      CaseInstants::receivedAt,
      CaseInstants::gradedAt),
  /// From the receipt to the first answer: the people concerned were answered, or a reply went out.
  ANSWER(
      10,
      new LocalizedText("回应用时", "Time to answer"),
      new LocalizedText(
          "从接报到首次回应（回应诉求或发出回复通稿，以先者为准）",
          "from the receipt to the first answer: to the people concerned, or a reply delivered"),
      CaseInstants::receivedAt,
      CaseInstants::answeredAt),
  /// From the first draft of a reply to the first approval, returns in between included.
  APPROVE(
      10,
      new LocalizedText("审定用时", "Time to approve"),
      new LocalizedText(
          "从回复通稿首次提交到首次审定通过（含退回修改）",
          "from the first draft of a reply to the first approval, returns included"),
      CaseInstants::draftedAt,
      CaseInstants::approvedAt),
  /// From the end of handling in force, as corrected, to the first filing of its result.
  FILE(
      10,
      new LocalizedText("备案用时", "Time to file"),
      new LocalizedText(
          "从处置结束（以更正后为准）到首次报备结果", "from the end of handling, as corrected, to the first filing"),
      CaseInstants::endedAt,
      CaseInstants::filedAt),
  /// From that filing to the closing of the dossier.
  CLOSE(
      14,
      new LocalizedText("归档用时", "Time to close"),
      new LocalizedText("从首次报备结果到工作档案归档", "from that filing to the closing of the dossier"),
      CaseInstants::filedAt,
      CaseInstants::closedAt);

  private final int article;
  private final LocalizedText label;
  private final LocalizedText definition;
  private final Function<CaseInstants, Instant> from;
  private final Function<CaseInstants, Instant> to;

  CaseTime(
      int article,
      LocalizedText label,
      LocalizedText definition,
      Function<CaseInstants, Instant> from,
      Function<CaseInstants, Instant> to) {
    this.article = article;
    this.label = label;
    this.definition = definition;
    this.from = from;
    this.to = to;
  }

  /// As a query and a column name it, such as `report`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CaseTime> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// Of the regulation.
  public int article() {
    return article;
  }

  public LocalizedText label() {
    return label;
  }

  /// From when to when, as people read it.
  public LocalizedText definition() {
    return definition;
  }

  /// Null where one of its two ends has not come. What was done before the time begins to run took
  /// none: 0.
  public Long minutes(CaseInstants instants) {
    var begin = from.apply(instants);
    var end = to.apply(instants);
    return begin == null || end == null
        ? null
        : Long.valueOf(Math.max(0, Duration.between(begin, end).toMinutes()));
  }
}
