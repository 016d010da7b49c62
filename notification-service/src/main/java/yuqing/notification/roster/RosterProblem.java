package yuqing.notification.roster;

import yuqing.rest.problem.ProblemType;

/// The refusals of the roster's own.
enum RosterProblem implements ProblemType {
  ALREADY_LIAISON(409, "该人员已是该部门联络员", "That person is the department's liaison already");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  RosterProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
