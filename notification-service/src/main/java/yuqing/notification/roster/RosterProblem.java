package yuqing.notification.roster;

import yuqing.rest.problem.ProblemType;

/// The refusals that only the roster has.
enum RosterProblem implements ProblemType {
  ALREADY_LIAISON(
      409,
      "该人员已是该部门联络员，可以更换或撤销",
      "That person is the department's liaison already, and may be replaced or removed"),
  TOO_MANY_LIAISONS(
      409,
      "该部门联络员已达上限，须先撤销一人",
      "The department has as many liaisons as it may have; remove one first"),
  TOO_MANY_DEPARTMENTS(
      409,
      "部门数量已达上限，只能修改已有部门",
      "There are as many departments as there may be; those may be changed");

  private final Meaning meaning;

  RosterProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
