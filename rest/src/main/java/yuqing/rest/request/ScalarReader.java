package yuqing.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import yuqing.contracts.text.TextCharacters;
import yuqing.contracts.text.YearBounds;
import yuqing.rest.problem.FieldErrors;

/// Reads one value that is no object and no list, or reports why it cannot be of its type.
final class ScalarReader {

  private static final ObjectMapper NAMES = new ObjectMapper();
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final FieldErrors errors;

  ScalarReader(FieldErrors errors) {
    this.errors = errors;
  }

  /// Null when it was rejected.
  ///
  /// @param line whether it is none of prose: then the blanks around it are not part of it
  Object read(JsonNode sent, Class<?> type, boolean line, String path) {
    var text = line && sent.isTextual() ? TextCharacters.trimmed(sent.textValue()) : null;
    return read(text == null ? sent : TextNode.valueOf(text), type, path);
  }

  private Object read(JsonNode sent, Class<?> type, String path) {
    if (type.isEnum()) {
      return oneOf(sent, type, path);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> text(sent, path);
      case "boolean", "java.lang.Boolean" -> truth(sent, path);
      case "int", "java.lang.Integer" -> {
        var number = whole(sent, Integer.MIN_VALUE, Integer.MAX_VALUE, path);
        yield number == null ? null : number.intValue();
      }
      case "long", "java.lang.Long" -> whole(sent, Long.MIN_VALUE, Long.MAX_VALUE, path);
      case "java.math.BigDecimal" -> decimal(sent, path);
      case "java.time.Instant" -> instant(sent, path);
      case "java.time.LocalDate" -> date(sent, path);
      case "java.util.UUID" -> uuid(sent, path);
      case "com.fasterxml.jackson.databind.JsonNode" -> sent;
      default -> throw new IllegalStateException("no request field may be of type " + type);
    };
  }

  private String text(JsonNode sent, String path) {
    if (!sent.isTextual()) {
      errors.reject(path, "wrong-type", "应为字符串", "must be a string");
      return null;
    }
    var text = sent.textValue();
    if (!storable(text, path)) {
      return null;
    }
    // A text without visible characters counts as blank: the rules of each field decide then.
    return TextCharacters.showNothing(text) ? " ".repeat(text.length()) : text;
  }

  /// False, and rejected, for a text with a forbidden character.
  boolean storable(String text, String path) {
    return TextRules.hold(errors, path, text);
  }

  private Boolean truth(JsonNode sent, String path) {
    if (!sent.isBoolean()) {
      errors.reject(path, "wrong-type", "应为布尔值（真或假）", "must be true or false");
      return null;
    }
    return sent.booleanValue();
  }

  /// By value: JSON has one kind of number, and `12000.0` is whole.
  private Long whole(JsonNode sent, long min, long max, String path) {
    if (!sent.isNumber() || sent.decimalValue().stripTrailingZeros().scale() > 0) {
      errors.reject(path, "wrong-type", "应为整数", "must be a whole number");
      return null;
    }
    var number = sent.decimalValue();
    if (number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      errors.reject(path, "out-of-range", "数值超出范围", "is out of range");
      return null;
    }
    return number.longValueExact();
  }

  private BigDecimal decimal(JsonNode sent, String path) {
    if (!sent.isNumber()) {
      errors.reject(path, "wrong-type", "应为数字", "must be a number");
      return null;
    }
    return sent.decimalValue();
  }

  private Object oneOf(JsonNode sent, Class<?> type, String path) {
    for (var constant : type.getEnumConstants()) {
      if (NAMES.valueToTree(constant).equals(sent)) {
        return constant;
      }
    }
    var allowed =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> NAMES.valueToTree(constant).asText())
            .toList();
    errors.reject(path, "not-allowed", "不是可用的取值", "must be one of", allowed);
    return null;
  }

  private Instant instant(JsonNode sent, String path) {
    try {
      return TimeReader.read(sent.isTextual() ? sent.textValue() : "");
    } catch (DateTimeException unreadable) {
      TimeReader.reject(errors, path);
      return null;
    }
  }

  private LocalDate date(JsonNode sent, String path) {
    try {
      return YearBounds.day(sent.isTextual() ? sent.textValue() : "");
    } catch (DateTimeException unreadable) {
      errors.reject(path, "bad-date", "应为日期，如 2026-10-13", "must be a date such as 2026-10-13");
      return null;
    }
  }

  private UUID uuid(JsonNode sent, String path) {
    if (!sent.isTextual() || !UUID_FORM.matcher(sent.textValue()).matches()) {
      errors.reject(path, "bad-format", "应为 UUID", "must be a UUID");
      return null;
    }
    return UUID.fromString(sent.textValue());
  }

  /// A name in the form for an answer: short, and without characters that cannot be written.
  static String shown(String name) {
    var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
  }
}
