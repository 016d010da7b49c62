package yuqing.desk.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One attempt to deliver an event, as notification-service shows it.
///
/// @param outcome null while nothing is known
/// @param status HTTP's; null where there was no answer
public record AttemptView(
    UUID event,
    String type,
    String subject,
    int attempt,
    Instant at,
    Duration took,
    String outcome,
    Integer status,
    String reason) {

  /// Null while nothing is known.
  public Long tookMs() {
    return took == null ? null : took.toMillis();
  }

  public boolean isDelivered() {
    return "DELIVERED".equals(outcome);
  }
}
