package yuqing.archive.review;

import yuqing.rest.problem.ProblemType;

/// Why a review or a closing is refused.
public enum ArchiveProblem implements ProblemType {
  REVIEW_NOT_POSSIBLE(422, "不能登记分析会", "The review meeting cannot be recorded"),
  DOSSIER_INCOMPLETE(422, "归档所需内容不全", "Required parts of the dossier are missing"),
  DOSSIER_CLOSED(409, "该舆情已归档，须先重启", "The dossier is closed; reopen the incident first"),
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
