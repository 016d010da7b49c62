package yuqing.escalation.calendar;

import yuqing.rest.problem.ProblemType;

/// Why a change of the calendar is refused.
enum CalendarProblem implements ProblemType {
  PERIOD_REMOVED(409, "该加强值守时段已撤销", "The period was removed");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  CalendarProblem(int status, String titleZh, String titleEn) {
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
