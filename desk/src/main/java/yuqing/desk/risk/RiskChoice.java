package yuqing.desk.risk;

import java.util.Arrays;
import java.util.List;
import yuqing.contracts.term.RiskLevel;

/// Which risks are listed: the open ones, unless others are asked for. An empty text is not asked.
///
/// @param show `open`, `overdue`, `cleared` or `all`
/// @param text in title or number
public record RiskChoice(String show, String department, String level, String text) {
  private static final List<String> CHOICES = List.of("open", "overdue", "cleared", "all");

  public RiskChoice {
    show = show != null && CHOICES.contains(show) ? show : "open";
    department = department == null ? "" : department;
    level = level == null ? "" : level;
    text = text == null ? "" : text.strip();
  }

  public List<String> choices() {
    return CHOICES;
  }

  public List<String> levels() {
    return Arrays.stream(RiskLevel.values()).map(RiskLevel::name).toList();
  }

  /// Null where it is not asked, as a client leaves it out.
  String state() {
    return switch (show) {
      case "open", "overdue" -> "OPEN";
      case "cleared" -> "CLEARED";
      default -> null;
    };
  }

  Boolean onlyOverdue() {
    return show.equals("overdue") ? Boolean.TRUE : null;
  }

  static String asked(String text) {
    return text.isEmpty() ? null : text;
  }
}
