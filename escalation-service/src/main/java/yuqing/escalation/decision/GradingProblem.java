package yuqing.escalation.decision;

import yuqing.rest.problem.ProblemType;

/// Why a decision on the level, or a return of the report, is refused.
enum GradingProblem implements ProblemType {
  IDEOLOGY_IS_LEVEL_1(
      422,
      "意识形态类舆情直接启动一级响应，类别未变更前不得降级",
      "An ideology incident has level 1 while it has that category (article 10)"),
  MERGED_INCIDENT(
      409, "该舆情已并入另一舆情，不再记录", "The incident was merged; nothing more is recorded on it"),
  RECORDED_AFTERWARDS(
      409,
      "该舆情系事后补录，等级以补录为准，不再定级或退回",
      "The incident was recorded afterwards: its level is as stated, and nothing is decided on it"),
  TOO_MANY_DECISIONS(409, "该舆情的定级或退回次数已达上限", "It was graded or returned as often as allowed"),
  CLOSED_INCIDENT(
      409, "该舆情工作档案已归档，不再退回补报", "The dossier is closed; the report can no longer be returned");

  private final Meaning meaning;

  GradingProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
