package yuqing.archive.hold;

import yuqing.rest.problem.ProblemType;

/// Why something is refused because of a legal hold, or for lack of one.
public enum HoldProblem implements ProblemType {
  DOSSIER_HELD(409, "该档案已被保全，不得清除或销毁", "The dossier is under a legal hold"),
  NO_HOLD(409, "该档案未被保全", "The dossier is under no legal hold");

  private final Meaning meaning;

  HoldProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
