package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A shift of the duty rota as notification-service shows it.
///
/// @param department code; null for the school's own
/// @param rank `LEAD`, `MAIN` or `DEPUTY`
/// @param person roster id of who has it now
/// @param swaps the oldest first
public record ShiftView(
    UUID id,
    String department,
    String rank,
    String person,
    Instant begin,
    Instant end,
    List<ShiftSwapView> swaps) {

  public ShiftView {
    swaps = Objects.requireNonNullElse(swaps, List.of());
  }

  /// One swap of it.
  public record ShiftSwapView(
      String from, String to, String reason, Instant swappedAt, String by) {}
}
