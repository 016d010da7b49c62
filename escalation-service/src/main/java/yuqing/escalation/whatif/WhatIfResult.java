package yuqing.escalation.whatif;

import java.util.Optional;
import yuqing.escalation.casefile.Incident;

/// The result of a draft for one incident.
///
/// @param summary empty where the record contradicts itself, so that no edition can judge it
record WhatIfResult(Incident incident, Optional<WhatIfSummary> summary) {

  /// Whether it is shown: the draft changes something, or it could not be judged.
  boolean differs() {
    return summary.filter(WhatIfSummary::same).isEmpty();
  }
}
