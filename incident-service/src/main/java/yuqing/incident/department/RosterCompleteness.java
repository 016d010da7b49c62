package yuqing.incident.department;

import java.util.function.BooleanSupplier;

/// Whether the roster is completely known here. Departments are kept, so after a restart they are
/// known at once; the very first time, one department is not yet all of them, and what is on the
/// topic by then is awaited.
final class RosterCompleteness {

  private final Runnable awaitAll;
  private final BooleanSupplier allReceived;
  private boolean startedEmpty;
  private boolean awaiting;

  /// @param awaitAll called once, when the very first department was received
  /// @param allReceived whether what was on the topic at that call has been consumed
  RosterCompleteness(Runnable awaitAll, BooleanSupplier allReceived) {
    this.awaitAll = awaitAll;
    this.allReceived = allReceived;
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
    return !startedEmpty || allReceived.getAsBoolean();
  }
}
