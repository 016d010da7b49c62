package yuqing.notification.roster;

import java.util.List;
import java.util.stream.Collectors;

/// An organisation file that cannot be taken in, with every fault and its place.
final class InvalidOrganisation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param line from 1; 0 where there is none
  /// @param path such as `people[3].email`
  record Fault(int line, String path, String what) {
    @Override
    public String toString() {
      return "line " + line + ": " + path + " " + what;
    }
  }

  private final transient List<Fault> faults;

  InvalidOrganisation(String file, List<Fault> faults) {
    super(
        file
            + " is no sound organisation file:"
            + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
