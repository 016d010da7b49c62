package yuqing.rest.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.contracts.text.TextCharacters;
import yuqing.contracts.text.YearBounds;
import yuqing.rest.problem.FieldErrors;

/// Reads query parameters and gathers their faults. A parameter that is absent or empty is null;
/// so is a faulty one, until {@link #throwIfAny()} refuses them all together.
public final class QueryReader {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /// Of one parameter that may be repeated.
  public static final int MOST_VALUES = 50;

  /// In digits of ASCII: Java's own parser would take those of every script.
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,9}");

  /// The same, of at most eighteen digits and zeros before them.
  private static final Pattern NUMBER = Pattern.compile("0{0,19}[0-9]{1,18}");

  private static final ObjectMapper NAMES = new ObjectMapper();

  private final FieldErrors errors = new FieldErrors();

  /// For checks of the service's own.
  public FieldErrors errors() {
    return errors;
  }

  /// A time with offset. A plus sign that was sent unescaped arrives as a blank and is read as a
  /// plus sign.
  public Instant instant(String name, String sent) {
    if (absent(sent)) {
      return null;
    }
    try {
      return TimeReader.read(TextCharacters.trimmed(sent).replace(' ', '+'));
    } catch (DateTimeException unreadable) {
      TimeReader.reject(errors, name);
      return null;
    }
  }

  /// A day such as `2026-10-13`.
  public LocalDate day(String name, String sent) {
    if (absent(sent)) {
      return null;
    }
    try {
      return YearBounds.day(TextCharacters.trimmed(sent));
    } catch (DateTimeException unreadable) {
      errors.reject(name, "bad-date", "应为日期，如 2026-10-13", "must be a date such as 2026-10-13");
      return null;
    }
  }

  public <E extends Enum<E>> E oneOf(String name, String sent, Class<E> type) {
    if (absent(sent)) {
      return null;
    }
    var named = TextCharacters.trimmed(sent);
    for (var constant : type.getEnumConstants()) {
      if (shown(constant).equals(named)) {
        return constant;
      }
    }
    var allowed = Arrays.stream(type.getEnumConstants()).map(QueryReader::shown).toList();
    errors.reject(name, "not-allowed", "不是可用的取值", "must be one of", allowed);
    return null;
  }

  /// The constants that a repeated parameter names, any of which is meant; empty when it is absent.
  public <E extends Enum<E>> Set<E> anyOf(String name, List<String> sent, Class<E> type) {
    var constants = EnumSet.noneOf(type);
    for (var each : values(name, sent)) {
      var constant = oneOf(name, each, type);
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  /// The codes that a repeated parameter names; empty when it is absent.
  ///
  /// @param maxLength of each, in characters
  public Set<String> texts(String name, List<String> sent, int maxLength) {
    var texts = new LinkedHashSet<String>();
    for (var each : values(name, sent)) {
      var text = text(name, each, maxLength);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The values of a repeated parameter; none where there are too many, which is a fault.
  public List<String> values(String name, List<String> sent) {
    if (sent == null || sent.size() <= MOST_VALUES) {
      return sent == null ? List.of() : sent;
    }
    errors.reject(
        name,
        "too-many",
        "最多 %d 个".formatted(MOST_VALUES),
        "at most %d values".formatted(MOST_VALUES));
    return List.of();
  }

  /// `true` or `false`; false when absent or faulty.
  public boolean flag(String name, String sent) {
    if (absent(sent)) {
      return false;
    }
    var flag = TextCharacters.trimmed(sent);
    if (!flag.equals("true") && !flag.equals("false")) {
      errors.reject(name, "not-allowed", "只能填是或否", "must be one of", List.of("true", "false"));
    }
    return flag.equals("true");
  }

  /// As [#flag]; null when absent or faulty.
  public Boolean optionalFlag(String name, String sent) {
    var faults = errors.count();
    boolean set = flag(name, sent);
    return (absent(sent) || errors.count() > faults) ? null : Boolean.valueOf(set);
  }

  /// A whole number that is not negative; null when absent or faulty.
  public Long number(String name, String sent) {
    if (absent(sent)) {
      return null;
    }
    var number = TextCharacters.trimmed(sent);
    if (NUMBER.matcher(number).matches()) {
      return Long.valueOf(number);
    }
    errors.reject(name, "wrong-type", "应为整数", "must be a whole number");
    return null;
  }

  /// A constant as JSON writes it: `2` for a level, `file-result` for an obligation's code.
  private static String shown(Enum<?> constant) {
    return NAMES.valueToTree(constant).asText();
  }

  /// A code or what is searched for, without the blanks around it.
  ///
  /// @param maxLength in characters
  public String text(String name, String sent, int maxLength) {
    if (absent(sent)) {
      return null;
    }
    if (!TextRules.hold(errors, name, sent)) {
      return null;
    }
    var text = TextCharacters.trimmed(sent);
    if (TextCharacters.count(text) > maxLength) {
      errors.reject(
          name,
          "too-long",
          "最多 %d 个字符".formatted(maxLength),
          "at most %d characters".formatted(maxLength));
      return null;
    }
    return text;
  }

  /// 1 to {@value #MAX_LIMIT}; {@value #DEFAULT_LIMIT} when absent or faulty.
  public int limit(String sent) {
    if (absent(sent)) {
      return DEFAULT_LIMIT;
    }
    var number = TextCharacters.trimmed(sent);
    if (LIMIT.matcher(number).matches()) {
      int limit = Integer.parseInt(number);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    }
    errors.reject(
        "limit",
        "out-of-range",
        "应为 1 到 %d 的整数".formatted(MAX_LIMIT),
        "must be a whole number from 1 to %d".formatted(MAX_LIMIT));
    return DEFAULT_LIMIT;
  }

  /// Refuses with 400 naming all faulty parameters.
  public void throwIfAny() {
    errors.throwIfAny();
  }

  private static boolean absent(String sent) {
    return sent == null || TextCharacters.showNothing(sent);
  }
}
