package yuqing.escalation.obligation;

import java.util.Collection;
import java.util.Map;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.department.Departments;
import yuqing.escalation.policy.ObligationLabels;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.Language;

/// The names that answers about obligations show, in one language.
///
/// @param departments names by code
public record ObligationNames(Map<String, String> departments, ObligationLabels labels) {

  /// Those that these show, in the caller's transaction.
  public static ObligationNames of(
      Collection<ObligationRecord> shown,
      Departments departments,
      Policies policies,
      Language language) {
    var codes = shown.stream().map(each -> each.department).toList();
    return new ObligationNames(departments.names(codes, language), policies.labels(language));
  }

  public ObligationAnswer answer(ObligationRecord record, Incident incident) {
    return ObligationAnswer.of(
        record, departments.get(record.department), labels.of(record.code, incident.discoveredAt));
  }
}
