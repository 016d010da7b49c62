package yuqing.rest.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A `Content-Type` header as RFC 9110, 8.3 writes it.
///
/// @param type in lower case, without parameters
/// @param charset in lower case; null where none is named
record ContentType(String type, String charset) {

  private static final int MAX_LENGTH = 200;

  /// Many clients append the last two whatever they send; bytes that are no UTF-8 are refused as
  /// they are read.
  private static final Set<String> READ_AS_UTF_8 =
      Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1");

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String PARAMETER =
      "[ \\t]*+;[ \\t]*+(?:" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+";
  private static final Pattern FORM =
      Pattern.compile("(" + TOKEN + "/" + TOKEN + ")((?:" + PARAMETER + ")*+)[ \\t]*+");
  private static final Pattern CHARSET =
      Pattern.compile(";[ \\t]*charset=\"?([^\";]*+)\"?", Pattern.CASE_INSENSITIVE);

  /// Empty for an invalid value, or a range such as `*/*`.
  static Optional<ContentType> read(String header) {
    var form = FORM.matcher(header.strip());
    if (header.length() > MAX_LENGTH || !form.matches() || form.group(1).contains("*")) {
      return Optional.empty();
    }
    var charset = CHARSET.matcher(form.group(2));
    var named = charset.find() ? charset.group(1).strip().toLowerCase(Locale.ROOT) : null;
    if (named != null && charset.find()) {
      return Optional.empty();
    }
    return Optional.of(new ContentType(form.group(1).toLowerCase(Locale.ROOT), named));
  }

  /// Whether what was sent can be read as UTF-8, as everything is.
  boolean isUtf8() {
    return charset == null || READ_AS_UTF_8.contains(charset);
  }

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }
}
