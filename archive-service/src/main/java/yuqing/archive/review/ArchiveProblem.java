package yuqing.archive.review;

import yuqing.rest.problem.ProblemType;

/// Why a review, a closing or a supplement is refused.
public enum ArchiveProblem implements ProblemType {
  REVIEW_NOT_POSSIBLE(422, "不能登记分析会", "The review meeting cannot be recorded"),
  NOTHING_TO_EXPLAIN(422, "说明与逾期事项不符", "An explanation is about nothing that was missed"),
  DOSSIER_INCOMPLETE(
      409, "归档所需内容不全，补齐后方可归档", "The dossier cannot be closed until it has all of these"),
  DOSSIER_CLOSED(
      409,
      "该舆情已归档，只能补充材料，或由党群工作部重启",
      "The dossier is closed: add a supplement to it, or have the group office reopen the"
          + " incident"),
  DOSSIER_OPEN(409, "该舆情尚未归档，请按通常方式登记", "The dossier is not closed: record it in the usual way"),
  INCIDENT_MERGED(
      409, "该舆情已并入另一事件，请在并入后的舆情上登记", "The incident was merged; record it on the one that goes on");

  private final Meaning meaning;

  ArchiveProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
