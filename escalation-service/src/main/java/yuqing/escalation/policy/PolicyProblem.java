package yuqing.escalation.policy;

import yuqing.rest.problem.ProblemType;

/// Why something about editions is refused.
public enum PolicyProblem implements ProblemType {
  UNSOUND_EDITION(422, "该版本细则不能采用", "The edition cannot be used"),
  EDITION_IN_FORCE(
      409,
      "该版本已施行或即将施行，不能撤回，可以制定后续版本",
      "The edition is in force, or about to be; it cannot be withdrawn, but another may follow it"),
  EDITION_FOLLOWED(
      409, "有后续版本接替该版本，须先撤回后续版本", "Another edition takes over from it; withdraw that one first"),
  TOO_MANY_EDITIONS(
      409, "已制定的版本达到上限，须先撤回尚未施行的", "There are as many editions as allowed; withdraw one"),
  EDITION_MISSING(503, "判定该舆情的细则版本缺失", "The edition by which it was judged is missing");

  private final Meaning meaning;

  PolicyProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
