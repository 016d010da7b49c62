package yuqing.incident.risk;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;

/// Why what was to be done about a risk is refused.
enum RiskProblem implements ProblemType {
  RISK_CLEARED(409, "该隐患已销号", "The risk is cleared already"),
  RISK_MEASURES_OPEN(
      409,
      "该隐患还有未办结的措施，办结或撤销后才能销号",
      "Measures of the risk are still to be done; it is cleared once they are done or withdrawn");

  private final Meaning meaning;

  RiskProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  ProblemException refusal() {
    return new ProblemException(this);
  }
}
