package yuqing.escalation.whatif;

import java.util.Optional;
import yuqing.escalation.casefile.Incident;

/// An incident on which a draft was tried.
///
/// @param outline empty where the record contradicts itself, so that no edition can judge it
record WhatIfResult(Incident incident, Optional<WhatIfSummary> outline) {

  /// Whether there is anything to tell of it.
  boolean tells() {
    return outline.filter(WhatIfSummary::same).isEmpty();
  }
}
