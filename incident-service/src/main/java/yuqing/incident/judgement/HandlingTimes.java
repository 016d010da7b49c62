package yuqing.incident.judgement;

import java.time.Instant;
import java.util.Objects;

/// The times of an incident by which an act is compared with what is open.
///
/// @param discoveredAt no act lies before it
/// @param handlingSince the receipt, or the last reopening
/// @param endedAt what the end in force counts as; null while there is none
/// @param filed whether a result was filed on that end before
public record HandlingTimes(
    Instant discoveredAt, Instant handlingSince, Instant endedAt, boolean filed) {

  public HandlingTimes {
    Objects.requireNonNull(discoveredAt, "discoveredAt");
    Objects.requireNonNull(handlingSince, "handlingSince");
  }
}
