package yuqing.desk.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A subscription as notification-service shows it.
///
/// @param eventTypes null for all, as departments
/// @param state `ACTIVE`, `PARKED` or `DISABLED`
/// @param failingSince null while the receiver accepts what it is sent
/// @param resumeAt nothing is sent before; null for at once
public record SubscriptionView(
    UUID id,
    String url,
    List<String> eventTypes,
    List<String> departments,
    String description,
    String state,
    Instant stateSince,
    String stateReason,
    Instant failingSince,
    Instant resumeAt,
    Instant deliveredAt,
    Instant previousSecretUntil,
    Instant createdAt) {

  /// The types, or empty for all.
  public String eventTypesLine() {
    return eventTypes == null ? "" : String.join(", ", eventTypes);
  }

  public String departmentsLine() {
    return departments == null ? "" : String.join(", ", departments);
  }

  public boolean isFailing() {
    return failingSince != null || state.equals("PARKED");
  }
}
