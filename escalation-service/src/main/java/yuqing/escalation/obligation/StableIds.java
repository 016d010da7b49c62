package yuqing.escalation.obligation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.AlertCause;

/// Ids that follow from what they name, so that judging twice cannot make two: UUIDv5 in the name
/// space of the incident, or of the obligation.
public final class StableIds {

  private StableIds() {}

  public static UUID obligation(UUID incident, String key) {
    return UuidCreator.getNameBasedSha1(incident, key);
  }

  /// Of those who owe it from now on, where others did before or it was due later.
  ///
  /// @param since when what changed it was recorded
  public static UUID alertAnew(UUID obligation, AlertCause cause, Instant due, Instant since) {
    return UuidCreator.getNameBasedSha1(obligation, cause + "/" + due + "/" + since);
  }

  /// @param due of which the alert is: an obligation whose due moved has another alert
  public static UUID alert(UUID obligation, AlertCause cause, Instant due) {
    return UuidCreator.getNameBasedSha1(obligation, cause + "/" + due);
  }
}
