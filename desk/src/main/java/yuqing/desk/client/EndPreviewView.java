package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What an end of handling would do now, as incident-service says it.
///
/// @param withdrawn what it would take back
/// @param opens what it would open
public record EndPreviewView(boolean reasonRequired, List<Duty> withdrawn, List<Duty> opens) {

  public EndPreviewView {
    withdrawn = Objects.requireNonNullElse(withdrawn, List.of());
    opens = Objects.requireNonNullElse(opens, List.of());
  }

  /// An obligation that an end changes.
  ///
  /// @param window null where it has none
  public record Duty(String code, String window, Instant due) {}
}
