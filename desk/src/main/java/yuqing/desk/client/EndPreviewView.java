package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What an end of handling would do, as incident-service says it.
///
/// @param reasonFor codes of why it needs a reason; none where it needs none
/// @param withdrawn what it would take back
/// @param opens what it would open
public record EndPreviewView(
    Instant endedAt, List<String> reasonFor, List<Duty> withdrawn, List<Duty> opens) {

  public EndPreviewView {
    reasonFor = Objects.requireNonNullElse(reasonFor, List.of());
    withdrawn = Objects.requireNonNullElse(withdrawn, List.of());
    opens = Objects.requireNonNullElse(opens, List.of());
  }

  /// An obligation that an end changes.
  ///
  /// @param window null where it has none
  public record Duty(String code, String window, Instant due) {}
}
