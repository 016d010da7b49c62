package yuqing.escalation.decision;

import yuqing.rest.problem.ProblemType;

/// Why a decision on the level, or a return of the report, is refused.
enum GradingProblem implements ProblemType {
  IDEOLOGY_IS_LEVEL_1(
      422,
      "意识形态类舆情直接启动一级响应，类别未变更前不得降级",
      "An ideology incident has level 1 while it has that category (article 10)"),
  MERGED_INCIDENT(
      409, "该舆情已并入另一舆情，请在并入后的舆情上研判", "The incident was merged; decide on the one that goes on"),
  RECORDED_AFTERWARDS(
      409,
      "该舆情系事后补录，等级以补录为准，不再定级或退回",
      "The incident was recorded afterwards: its level is as stated, and nothing is decided on it"),
  TOO_MANY_DECISIONS(
      409,
      "该舆情的定级或退回次数已达上限，现行等级不再变更",
      "It was graded or returned as often as allowed; the level in force stays"),
  CLOSED_INCIDENT(
      409,
      "该舆情已归档，不再定级或退回补报；只能补充材料，或由党群工作部重启",
      "The dossier is closed; it is neither graded nor returned. Add a supplement to it, or have"
          + " the group office reopen the incident");

  private final Meaning meaning;

  GradingProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
