package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A reply with its text, as incident-service shows it.
///
/// @param textHash to which an approval and a delivery are bound
/// @param personalData of a draft: what its approval has to confirm
public record ReplyView(
    int reply,
    String state,
    String text,
    String textHash,
    Instant draftedAt,
    Instant decidedAt,
    String reason,
    String channel,
    String counterpart,
    Instant deliveredAt,
    List<FoundPersonalDataView> personalData,
    boolean personalDataConfirmed) {

  public ReplyView {
    personalData = Objects.requireNonNullElse(personalData, List.of());
  }

  public boolean awaitsDecision() {
    return "DRAFTED".equals(state);
  }

  /// Also once more, on a further channel.
  public boolean isPublishable() {
    return awaitsDelivery() || "DELIVERED".equals(state);
  }

  public boolean awaitsDelivery() {
    return "APPROVED".equals(state);
  }
}
