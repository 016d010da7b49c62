package yuqing.archive.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import yuqing.rest.problem.LocalizedText;

/// The six times of an incident: the one place that says from when to when each of them runs.
/// Ledger, statistics and reviews read them here. A time is given in whole minutes, cut.
public enum CaseTime {
  /// From the discovery to the receipt.
  REPORT(7, "报告用时", "Time to report", "从发现到接报", "from the discovery to the receipt"),
  /// From the receipt to the first grade that a person decided; the grade by rule takes no time.
  GRADE(
      10,
      "定级用时",
      "Time to grade",
      "从接报到首次人工研判定级",
      "from the receipt to the first grade decided by a person"),
  /// From the receipt to the first answer: the people concerned were answered, or a reply went out.
  ANSWER(
      10,
      "回应用时",
      "Time to answer",
      "从接报到首次回应（回应诉求或发出回复通稿，以先者为准）",
      "from the receipt to the first answer: to the people concerned, or a reply delivered"),
  /// From the first draft of a reply to the first approval, returns in between included.
  APPROVE(
      10,
      "审定用时",
      "Time to approve",
      "从回复通稿首次提交到首次审定通过（含退回修改）",
      "from the first draft of a reply to the first approval, returns included"),
  /// From the end of handling in force, as corrected, to the first filing of its result.
  FILE(
      10,
      "备案用时",
      "Time to file",
      "从处置结束（以更正后为准）到首次报备结果",
      "from the end of handling, as corrected, to the first filing"),
  /// From that filing to the closing of the dossier.
  CLOSE(
      14,
      "归档用时",
      "Time to close",
      "从首次报备结果到工作档案归档",
      "from that filing to the closing of the dossier");

  private final int article;
  private final String labelZh;
  private final String labelEn;
  private final String definitionZh;
  private final String definitionEn;

  CaseTime(int article, String labelZh, String labelEn, String definitionZh, String definitionEn) {
    this.article = article;
    this.labelZh = labelZh;
    this.labelEn = labelEn;
    this.definitionZh = definitionZh;
    this.definitionEn = definitionEn;
  }

  /// When it begins to run; null while that has not come.
  public Instant begin(CaseInstants instants) {
    return switch (this) {
      case REPORT -> instants.discoveredAt();
      case GRADE, ANSWER -> instants.receivedAt();
      case APPROVE -> instants.draftedAt();
      case FILE -> instants.endedAt();
      case CLOSE -> instants.filedAt();
    };
  }

  /// When it ends; null while that has not come.
  public Instant end(CaseInstants instants) {
    return switch (this) {
      case REPORT -> instants.receivedAt();
      case GRADE -> instants.gradedAt();
      case ANSWER -> instants.answeredAt();
      case APPROVE -> instants.approvedAt();
      case FILE -> instants.filedAt();
      case CLOSE -> instants.closedAt();
    };
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
    return new LocalizedText(labelZh, labelEn);
  }

  /// From when to when, as people read it.
  public LocalizedText definition() {
    return new LocalizedText(definitionZh, definitionEn);
  }

  /// Null where one of its two ends has not come. What was done before the time begins to run took
  /// none: 0.
  public Long minutes(CaseInstants instants) {
    var begin = begin(instants);
    var end = end(instants);
    return begin == null || end == null
        ? null
        : Long.valueOf(Math.max(0, Duration.between(begin, end).toMinutes()));
  }
}
