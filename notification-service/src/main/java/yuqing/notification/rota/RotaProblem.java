package yuqing.notification.rota;

import yuqing.rest.problem.ProblemType;

/// The refusals that only the duty rota has.
enum RotaProblem implements ProblemType {
  SHIFT_BEGUN(
      409, "该班次已经开始，不能撤销，可以换班", "The shift has begun and cannot be withdrawn; it may be swapped"),
  SHIFT_OVER(
      409,
      "该班次已经结束，不能换班，可以查看换班记录",
      "The shift is over and cannot be swapped; its swaps may be read"),
  TOO_MANY_SWAPS(
      409,
      "该班次换班次数已达上限，可以撤销后重新排班",
      "The shift has been swapped as often as it may be; withdraw it and enter another");

  private final Meaning meaning;

  RotaProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
