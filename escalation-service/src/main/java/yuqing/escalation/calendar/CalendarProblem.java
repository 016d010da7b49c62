package yuqing.escalation.calendar;

import yuqing.rest.problem.ProblemType;

/// Why a change of the calendar is refused.
enum CalendarProblem implements ProblemType {
  PERIOD_REMOVED(409, "该加强值守时段已撤销，可以另设时段", "The period was removed; another one may be set"),
  TOO_MANY_PERIODS(
      409,
      "未结束的加强值守时段（含更改）达到上限，须待有时段结束",
      "There are as many unfinished periods and changes as allowed; one has to end first");

  private final Meaning meaning;

  CalendarProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
