package yuqing.escalation.whatif;

import java.util.Optional;
import yuqing.escalation.incident.Incident;
import yuqing.procedure.whatif.WhatIf;

/// An incident on which a draft was tried.
///
/// @param whatIf empty where the record contradicts itself, so that no edition can judge it
record Tried(Incident incident, Optional<WhatIf> whatIf) {

  /// Whether there is anything to tell of it.
  boolean tells() {
    return whatIf.filter(WhatIf::same).isEmpty();
  }
}
