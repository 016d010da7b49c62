package yuqing.contracts.text;

import java.util.regex.Pattern;

/// The form of an e-mail address that mail can arrive at, as RFC 5321 has it and in any script: a
/// name of at most 64 characters, an `@`, a host. No text that shows nothing, no form that
/// keyboards for Chinese give to Latin letters and signs, nothing that would end an address in a
/// mail's head. Names in quotes and hosts in brackets are none that people have.
public final class EmailAddress {

  /// Letters that show nothing, and full-width and half-width forms: mail servers know none of
  /// them.
  private static final String NOWHERE =
      "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFF00-\\uFFEF"
          + "\\uDB40\\uDD00-\\uDB40\\uDDEF";

  private static final String ATOM =
      "[^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}@<>,;:\"()\\\\\\[\\].]+";

  private static final String LETTER = "\\p{L}\\p{M}\\p{N}_";

  private static final String LABEL =
      "[" + LETTER + "](?:[" + LETTER + "-]{0,61}[" + LETTER + "])?";

  /// For an annotation and the schema of the organisation file; a whole text must match it. A last
  /// label of digits is no name of a host.
  public static final String FORM =
      "(?=[^@]{1,64}@)(?!.*["
          + NOWHERE
          + "])(?!.*[@.]\\p{N}+$)"
          + ATOM
          + "(?:\\."
          + ATOM
          + ")*@"
          + LABEL
          + "(?:\\."
          + LABEL
          + ")*";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private EmailAddress() {}

  public static boolean isOne(String text) {
    return PATTERN.matcher(text).matches();
  }
}
