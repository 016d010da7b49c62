package yuqing.desk.measure;

import java.util.List;
import java.util.Objects;

/// Which measures are listed.
///
/// @param show `open`, `overdue` or `all`
/// @param department code; empty for all
public record MeasureChoice(String show, String department) {
  private static final List<String> CHOICES = List.of("open", "overdue", "all");

  public MeasureChoice {
    show = show != null && CHOICES.contains(show) ? show : "open";
    department = Objects.requireNonNullElse(department, "").strip();
  }

  public List<String> choices() {
    return CHOICES;
  }

  /// Null where it is not asked, as a client leaves it out.
  Boolean onlyOpen() {
    return show.equals("open") ? Boolean.TRUE : null;
  }

  Boolean onlyOverdue() {
    return show.equals("overdue") ? Boolean.TRUE : null;
  }

  List<String> departments() {
    return department.isEmpty() ? List.of() : List.of(department);
  }
}
