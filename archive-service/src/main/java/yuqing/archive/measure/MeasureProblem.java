package yuqing.archive.measure;

import yuqing.rest.problem.ProblemType;

/// Why what was done about a measure is refused.
public enum MeasureProblem implements ProblemType {
  MEASURE_DONE(409, "该整改措施已办结", "The measure is done already");

  private final Meaning meaning;

  MeasureProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
