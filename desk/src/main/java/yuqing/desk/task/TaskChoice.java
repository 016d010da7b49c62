package yuqing.desk.task;

import java.util.List;

/// Which tasks are listed: one's own that are to be done, unless others are asked for.
///
/// @param show `mine`, `open`, `overdue` or `all`
public record TaskChoice(String show) {
  private static final List<String> CHOICES = List.of("mine", "open", "overdue", "all");

  public TaskChoice {
    show = show != null && CHOICES.contains(show) ? show : "mine";
  }

  public List<String> choices() {
    return CHOICES;
  }

  /// Null where it is not asked, as a client leaves it out.
  Boolean onlyMine() {
    return show.equals("mine") ? Boolean.TRUE : null;
  }

  Boolean onlyOpen() {
    return List.of("mine", "open").contains(show) ? Boolean.TRUE : null;
  }

  Boolean onlyOverdue() {
    return show.equals("overdue") ? Boolean.TRUE : null;
  }
}
