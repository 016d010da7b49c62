package yuqing.notification.alert;

import yuqing.rest.problem.ProblemType;

/// The refusals that only alerts have.
enum AlertProblem implements ProblemType {
  TOO_MANY_CALLS(409, "该提醒登记的电话已达上限", "As many calls are recorded of this alert as there may be"),
  NOTHING_OWED(409, "该提醒的事项已不需办理，无需催办", "Nothing is owed any more of what this alert is about"),
  URGED_LATELY(409, "刚刚催办过，请稍后再催", "It was urged a moment ago");

  private final Meaning meaning;

  AlertProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
