package yuqing.escalation.calendar;

import yuqing.rest.problem.ProblemType;

/// Why a change of the calendar is refused.
enum CalendarProblem implements ProblemType {
  PERIOD_REMOVED(409, "该加强值守时段已撤销", "The period was removed"),
  TOO_MANY_PERIODS(
      409, "未结束的加强值守时段（含更改）达到上限", "There are as many unfinished periods and changes as allowed");

  private final Meaning meaning;

  CalendarProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
