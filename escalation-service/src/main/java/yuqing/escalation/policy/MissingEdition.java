package yuqing.escalation.policy;

import java.time.LocalDate;
import yuqing.rest.problem.ProblemException;

/// An incident was judged by an edition that is not here any more: another version of the suite, or
/// a database restored in part. No other edition may judge it.
public final class MissingEdition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDate edition;

  MissingEdition(LocalDate edition) {
    super(
        "it was judged by the edition of "
            + edition
            + ", which is not here: restore policy_edition, or start the version that brings it");
    this.edition = edition;
  }

  /// The refusal of a request that only that edition can answer.
  public ProblemException problem() {
    return new ProblemException(
        PolicyProblem.EDITION_MISSING, "版本 " + edition, "edition " + edition);
  }
}
