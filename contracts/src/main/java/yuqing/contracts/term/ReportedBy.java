package yuqing.contracts.term;

/// The kind of person or system that reported. It decides whether the intake itself informs the
/// office (article 7).
public enum ReportedBy {
  /// A liaison of the department the incident concerns.
  LIAISON,
  /// The head of the department the incident concerns.
  DEPARTMENT_HEAD,
  /// Anyone else: another system, or a person of another department.
  REPORTER
}
