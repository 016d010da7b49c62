package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The hand-over sheet of a shift.
///
/// @param more whether there is more than is listed
public record ShiftHandoverView(
    ShiftView shift, Instant at, List<OpenDutyView> items, boolean more) {

  public ShiftHandoverView {
    items = Objects.requireNonNullElse(items, List.of());
  }

  /// A duty that is open.
  ///
  /// @param window of a day or of hours; null where it has none
  public record OpenDutyView(
      UUID incident,
      String number,
      int level,
      String label,
      String window,
      String owner,
      String department,
      Instant due,
      boolean overdue,
      boolean acknowledged) {}
}
