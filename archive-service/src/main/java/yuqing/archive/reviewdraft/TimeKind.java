package yuqing.archive.reviewdraft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import yuqing.rest.problem.LocalizedText;

/// The six times of an incident's course that a review looks at.
public enum TimeKind {
  REPORT(
      "报告用时（发现至报党群工作部）", "To report: from the discovery to the report to the Party-affairs office"),
  GRADE("定级用时（接报至人工定级）", "To grade: from the receipt to a person's grade"),
  START_HANDLING("启动处置用时（定级或重启至启动处置）", "To start handling: from the grade or the reopening"),
  ANSWER("回应用时（定级至回应诉求）", "To answer: from the first grade to the answer to the people concerned"),
  APPROVE("审定用时（回复起草至审定）", "To approve: from each draft of a reply to its decision"),
  FILE("备案用时（处置结束至报备案）", "To file: from each end of handling to the filing of its result");

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String zh;
  private final String en;

  TimeKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @JsonValue
  public String code() {
    return code;
  }

  LocalizedText label() {
    return new LocalizedText(zh, en);
  }
}
