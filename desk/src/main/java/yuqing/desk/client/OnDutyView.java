package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Who is on duty, of all units.
public record OnDutyView(Instant at, boolean offHours, List<ShiftView> items) {

  public OnDutyView {
    items = Objects.requireNonNullElse(items, List.of());
  }
}
