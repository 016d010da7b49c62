package yuqing.archive.volume.part;

/// How the parts of a paper are numbered: 一、十、十一、二十一.
final class PartNumerals {

  private static final String DIGITS = "一二三四五六七八九";

  private PartNumerals() {}

  /// @param number 1 to 99
  static String of(int number) {
    var tens = number / 10;
    var ones = number % 10;
    return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
  }

  private static String digit(int number) {
    return DIGITS.substring(number - 1, number);
  }
}
