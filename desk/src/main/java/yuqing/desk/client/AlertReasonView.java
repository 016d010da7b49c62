package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Why a person was told of an alert, or was not, as notification-service shows it.
///
/// @param reasons the most telling first
public record AlertReasonView(
    UUID alert, String cause, String label, Instant orderedAt, boolean told, List<Why> reasons) {

  public AlertReasonView {
    reasons = Objects.requireNonNullElse(reasons, List.of());
  }

  /// @param text in the reader's words
  public record Why(String code, String text) {}
}
