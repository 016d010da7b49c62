package yuqing.procedure.simulate;

import yuqing.procedure.yaml.Finding;

/// A scenario that is refused: unknown key, broken value, an event that cannot follow. The message
/// names file, line or key, and reason.
public final class UnreadableScenario extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  UnreadableScenario(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  /// What is wrong, and where, in both languages.
  public Finding finding() {
    return finding;
  }
}
