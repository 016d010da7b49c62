package yuqing.procedure.policy;

import java.util.List;

/// An edition that cannot be used.
public final class UnsoundEdition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> findings;

  /// @param findings each names file, line and what is wrong there
  public UnsoundEdition(List<String> findings) {
    super(String.join("\n", findings));
    this.findings = List.copyOf(findings);
  }

  public List<String> findings() {
    return findings;
  }
}
