package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// An alert as notification-service shows it.
public record AlertView(
    UUID id,
    UUID incident,
    String number,
    String cause,
    String label,
    String window,
    int article,
    String department,
    Integer level,
    Instant due,
    Instant orderedAt,
    String state,
    FirstAcknowledgement acknowledged) {

  /// Who acknowledged it first.
  public record FirstAcknowledgement(Instant at, String post, String person) {}
}
