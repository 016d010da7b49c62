package yuqing.notification.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The key that somebody who wrote an unknown one probably meant.
final class KeyHint {
  private KeyHint() {}

  /// Empty when none is near: hyphens and capitals do not count, and a quarter of the letters may
  /// differ, or be left out at the end.
  static Optional<String> nearest(String written, List<String> known) {
    var plain = plain(written);
    return known.stream()
        .filter(key -> isNear(plain, plain(key)))
        .min(Comparator.comparingInt(key -> distance(plain, plain(key))));
  }

  private static boolean isNear(String written, String key) {
    return (written.length() >= 3 && key.startsWith(written))
        || distance(written, key) <= Math.max(1, key.length() / 4);
  }

  private static String plain(String key) {
    return key.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  /// How many letters to put in, take out or replace to make one of the other (Levenshtein).
  private static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
