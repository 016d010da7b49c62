package yuqing.incident.request;

import java.time.Instant;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.request.BodyFaults;

/// When something that is recorded now was done. It lies neither after the recording nor before
/// discovery; left out, it is now.
public final class OccurrenceTime {

  private OccurrenceTime() {}

  /// The instant to record; faults are added to those of the body.
  public static Instant at(Instant stated, String field, LockedIncident locked, BodyFaults faults) {
    if (stated == null) {
      return locked.now();
    }
    if (stated.isAfter(locked.now())) {
      faults.reject(field, "in-future", "不能晚于当前时间", "must not lie in the future");
    }
    if (stated.isBefore(locked.incident().discoveredAt)) {
      faults.reject(
          field, "before-discovery", "不能早于发现时间", "must not lie before the incident's discovery");
    }
    return stated;
  }
}
