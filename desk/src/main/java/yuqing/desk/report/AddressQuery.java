package yuqing.desk.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of an item, as the archive's search finds it in a sighting: whatever the scheme, the
/// fragment or what a platform adds to tell where a reader came from.
///
/// @param address without all of that
record AddressQuery(String address) {
  /// The search takes 100 characters, two of them the quotation marks.
  private static final int LONGEST = 98;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/\"\\s]+\\.[^\"\\s]+)");
  private static final Pattern ADDED = Pattern.compile("(#.*|[?&]utm_.*|/+)$");

  /// Empty while what is entered is no address yet.
  static Optional<AddressQuery> of(String entered) {
    var found = ADDRESS.matcher(entered.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var address = plain(found.group(1));
    // A platform's start page is no item.
    return address.contains("/") || address.contains("?")
        ? Optional.of(new AddressQuery(address))
        : Optional.empty();
  }

  /// What is asked of the search, which also finds addresses that begin so.
  String text() {
    return '"' + address.substring(0, Math.min(address.length(), LONGEST)) + '"';
  }

  /// Whether a text names this very address; of a text that was cut, as far as it goes.
  boolean isIn(String text) {
    var searched = text.toLowerCase(Locale.ROOT);
    int begin = searched.indexOf(address.split("[/?]", 2)[0]);
    if (begin < 0) {
      return false;
    }
    var named = searched.substring(begin).split("\\s", 2)[0];
    return named.endsWith("…")
        ? address.startsWith(named.substring(0, named.length() - 1))
        : plain(named).equals(address);
  }

  private static String plain(String address) {
    var text = address.toLowerCase(Locale.ROOT);
    for (var shorter = ADDED.matcher(text).replaceFirst("");
        !shorter.equals(text);
        shorter = ADDED.matcher(text).replaceFirst("")) {
      text = shorter;
    }
    return text;
  }
}
