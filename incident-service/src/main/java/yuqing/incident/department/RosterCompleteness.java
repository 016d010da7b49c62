package yuqing.incident.department;

import java.util.function.BooleanSupplier;

/// Tells when the roster is known here. Departments are kept, so after a restart they are known at
/// once; the very first time, one department is not yet all of them, and what is on the topic by
/// then is awaited.
final class RosterCompleteness {

  private final Runnable awaitAll;
  private final BooleanSupplier allHeard;
  private boolean startedEmpty;
  private boolean awaiting;

  /// @param awaitAll called once, when the first department of all was heard
  /// @param allHeard whether what was on the topic at that call has been taken in
  RosterCompleteness(Runnable awaitAll, BooleanSupplier allHeard) {
    this.awaitAll = awaitAll;
    this.allHeard = allHeard;
  }

  /// @param departments how many are kept now
  synchronized boolean isOver(long departments) {
    if (departments == 0) {
      startedEmpty = true;
      return false;
    }
    if (startedEmpty && !awaiting) {
      awaiting = true;
      awaitAll.run();
      return false;
    }
    return !startedEmpty || allHeard.getAsBoolean();
  }
}
