package yuqing.procedure.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuqing.procedure.yaml.Finding;

/// An edition that cannot be used.
public final class UnsoundEdition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final transient Optional<EditionValidity> tenure;

  /// @param findings all that is wrong
  public UnsoundEdition(List<Finding> findings) {
    this(findings, Optional.empty());
  }

  /// @param tenure where that much of it could be read
  UnsoundEdition(List<Finding> findings, Optional<EditionValidity> tenure) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
    this.tenure = tenure;
  }

  public List<Finding> findings() {
    return findings;
  }

  /// Its dates, by which it can be checked against other editions though it is invalid.
  public Optional<EditionValidity> tenure() {
    return tenure;
  }
}
