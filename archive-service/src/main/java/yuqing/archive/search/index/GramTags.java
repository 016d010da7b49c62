package yuqing.archive.search.index;

import java.time.YearMonth;

/// Marks that stand among the grams of an incident. They begin with a sign that no gram has.
final class GramTags {

  /// A gram has 2 046 bytes at most.
  private static final int LONGEST = 200;

  private GramTags() {}

  /// Of the receipt, in UTC.
  static String month(YearMonth month) {
    return ":m" + month;
  }

  /// Of the receipt, in UTC.
  static String year(int year) {
    return ":y" + year;
  }

  static String department(String code) {
    return ":d" + code.substring(0, Math.min(code.length(), LONGEST));
  }

  /// @param category by its name
  static String category(String category) {
    return ":c" + category;
  }
}
