package yuqing.contracts.text;

import java.util.regex.Pattern;

/// The form of an e-mail address: two parts around an `@`, without white space, control and format
/// characters of any script and without what would end an address in a mail's head.
public final class EmailAddress {

  private static final String PART = "[^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}@<>,;:\"()\\\\\\[\\]]+";

  /// For an annotation; a whole text must match it.
  public static final String FORM = PART + "@" + PART;

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private EmailAddress() {}

  public static boolean isOne(String text) {
    return PATTERN.matcher(text).matches();
  }
}
