package yuqing.archive.search.similar;

import java.util.List;
import java.util.OptionalLong;
import yuqing.rest.problem.LocalizedText;

/// The reasons of a match in words.
final class ReasonText {

  private ReasonText() {}

  /// @param words that both say
  /// @param monthsApart of the receipts, begun ones counted
  static LocalizedText of(MatchReason reason, List<String> words, OptionalLong monthsApart) {
    return switch (reason) {
      case SHARED_WORDS ->
          new LocalizedText(
              "共同用词：" + String.join("、", words), "both say: " + String.join(", ", words));
      case SAME_CATEGORY -> new LocalizedText("同一类别", "same category");
      case SAME_DEPARTMENT -> new LocalizedText("同一部门", "same department");
      case SAME_PLATFORM -> new LocalizedText("同一平台", "same platform");
      case NEAR_IN_TIME ->
          new LocalizedText(
              "相距不到 %d 个月".formatted(monthsApart.orElseThrow()),
              "less than %d months apart".formatted(monthsApart.orElseThrow()));
    };
  }
}
