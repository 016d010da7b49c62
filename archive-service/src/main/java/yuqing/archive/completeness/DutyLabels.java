package yuqing.archive.completeness;

import yuqing.contracts.term.ObligationCode;
import yuqing.rest.problem.LocalizedText;

/// What people call an obligation: as in the newest edition, which the archive does not read.
public final class DutyLabels {

  private DutyLabels() {}

  public static LocalizedText of(ObligationCode code) {
    return LabelFile.text("obligation." + code.code());
  }
}
