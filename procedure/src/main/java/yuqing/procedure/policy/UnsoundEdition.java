package yuqing.procedure.policy;

import java.util.List;
import java.util.stream.Collectors;
import yuqing.procedure.yaml.Finding;

/// An edition that cannot be used.
public final class UnsoundEdition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /// @param findings all that is wrong
  public UnsoundEdition(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
