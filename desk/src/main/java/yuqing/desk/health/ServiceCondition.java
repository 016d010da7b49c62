package yuqing.desk.health;

import java.util.List;
import yuqing.desk.client.ServiceName;

/// How one service is.
///
/// @param state as it reports, or that it does not answer
/// @param checks empty where it does not answer
/// @param refusedEvents events that it has refused for good since its start; null where unknown
public record ServiceCondition(
    ServiceName service, State state, List<CheckResult> checks, Long refusedEvents) {

  /// Of a whole service.
  public enum State {
    UP,
    DOWN,
    UNAVAILABLE
  }

  /// The checks that fail.
  public List<CheckResult> failing() {
    return checks.stream().filter(check -> !check.isUp()).toList();
  }
}
