package yuqing.escalation.calendar;

import yuqing.rest.problem.ProblemType;

/// Why a change of the calendar is refused.
enum CalendarProblem implements ProblemType {
  PERIOD_REMOVED(409, "该加强值守时段已撤销", "The period was removed");

  private final Meaning meaning;

  CalendarProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
