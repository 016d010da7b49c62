package yuqing.escalation.obligation;

import java.util.Map;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.policy.ObligationLabels;

/// The names that answers about obligations show, in one language.
///
/// @param departments names by code
record ObligationNames(Map<String, String> departments, ObligationLabels labels) {

  ObligationAnswer answer(ObligationRecord record, Incident incident) {
    return ObligationAnswer.of(
        record, departments.get(record.department), labels.of(record.code, incident.discoveredAt));
  }
}
