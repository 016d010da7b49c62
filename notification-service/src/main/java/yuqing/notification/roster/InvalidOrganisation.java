package yuqing.notification.roster;

import java.util.List;
import java.util.stream.Collectors;

/// An organisation file that is refused, with every fault and its place.
final class InvalidOrganisation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// More are not corrected at once, and all are in one entry of the log.
  private static final int MOST_SHOWN = 200;

  private final transient List<OrganisationFault> faults;

  InvalidOrganisation(String file, List<OrganisationFault> faults) {
    super(
        file
            + ": 组织架构文件有误 (is no valid organisation file):"
            + faults.stream()
                .limit(MOST_SHOWN)
                .map(fault -> "\n  " + fault)
                .collect(Collectors.joining())
            + (faults.size() > MOST_SHOWN ? "\n  … (" + faults.size() + ")" : ""));
    this.faults = List.copyOf(faults);
  }

  List<OrganisationFault> faults() {
    return faults;
  }
}
