package yuqing.archive.words;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;

/// The value of a fact as a difference between two reports states it, in words.
public record FactValues(RosterNames posts, PaperTimes times) {

  /// @param field such as `scope`
  /// @param value as the event has it: a code, a time, or text of people; null for one not stated
  public String of(String field, String value) {
    if (value == null) {
      return "未说明";
    }
    return switch (field) {
      case "category" -> term(Category.values(), value);
      case "nature" -> term(Nature.values(), value);
      case "scope" -> term(Scope.values(), value);
      case "impact" -> term(Impact.values(), value);
      case "aptToSpread", "suddenGrave" -> yesOrNo(value);
      case "department" -> posts.department(value);
      case "discoveredAt" -> time(value);
      default -> value;
    };
  }

  private static String term(Enum<?>[] terms, String value) {
    return Arrays.stream(terms)
        .filter(term -> term.name().equals(value))
        .findFirst()
        .map(TermLabels::of)
        .orElse(value);
  }

  private static String yesOrNo(String value) {
    return switch (value) {
      case "true" -> "是";
      case "false" -> "否";
      default -> value;
    };
  }

  private String time(String value) {
    try {
      return times.minute(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException e) {
      return value;
    }
  }
}
