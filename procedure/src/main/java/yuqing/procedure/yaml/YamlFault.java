package yuqing.procedure.yaml;

/// What is wrong with a text, where, and what to do: `file:line: place: fault; remedy`.
public final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  public YamlFault(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
