package yuqing.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Map;
import java.util.Set;
import yuqing.contracts.text.TextCharacters;

/// Bean-validation constraints as the suite's fault codes in both languages.
public final class ConstraintViolations {

  private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

  private ConstraintViolations() {}

  static ProblemException problem(ConstraintViolationException violated) {
    var errors = new FieldErrors();
    for (var violation : violated.getConstraintViolations()) {
      collect(violation, parameterPath(violation.getPropertyPath()), errors);
    }
    return new ProblemException(StandardProblem.INVALID_REQUEST, errors.faults());
  }

  /// `create.report.title` is `title` to the caller: method and body parameter are internal.
  private static String parameterPath(Path path) {
    var text = path.toString();
    var afterMethod = text.substring(text.indexOf('.') + 1);
    int inBody = afterMethod.indexOf('.');
    return inBody < 0 ? afterMethod : afterMethod.substring(inBody + 1);
  }

  /// Whether a value that is required is missing, or shows nothing.
  public static boolean isMissing(ConstraintViolation<?> violation) {
    return MISSING.contains(constraint(violation));
  }

  private static String constraint(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }

  /// @param field the path of what was validated
  public static void collect(ConstraintViolation<?> violation, String field, FieldErrors into) {
    var constraint = constraint(violation);
    var attributes = violation.getConstraintDescriptor().getAttributes();
    switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" ->
          into.reject(field, "required", "必填，不能为空", "is required and must not be empty");
      case "Size" -> size(violation.getInvalidValue(), attributes, field, into);
      case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" ->
          into.reject(field, "out-of-range", rangeZh(attributes), rangeEn(constraint, attributes));
      case "Pattern", "Email" -> into.reject(field, "bad-format", "格式不正确", "has a wrong format");
      default -> into.reject(field, "invalid", "内容不符合要求", violation.getMessage());
    }
  }

  private static void size(
      Object value, Map<String, Object> attributes, String field, FieldErrors into) {
    int min = (int) attributes.get("min");
    int max = (int) attributes.get("max");
    boolean text = value instanceof CharSequence;
    int length =
        switch (value) {
          case CharSequence characters -> TextCharacters.count(characters);
          case java.util.Collection<?> many -> many.size();
          case java.util.Map<?, ?> many -> many.size();
          default -> 0;
        };
    if (length > max) {
      into.reject(
          field,
          text ? "too-long" : "too-many",
          "最多 %d %s".formatted(max, text ? "个字符" : "项"),
          "at most %d %s".formatted(max, text ? "characters" : "entries"));
    } else {
      into.reject(
          field,
          text ? "too-short" : "too-few",
          "至少 %d %s".formatted(min, text ? "个字符" : "项"),
          "at least %d %s".formatted(min, text ? "characters" : "entries"));
    }
  }

  private static String rangeZh(Map<String, Object> attributes) {
    return attributes.containsKey("value")
        ? "超出范围（界限 %s）".formatted(attributes.get("value"))
        : "超出范围";
  }

  private static String rangeEn(String constraint, Map<String, Object> attributes) {
    return switch (constraint) {
      case "Min", "DecimalMin" -> "must be at least " + attributes.get("value");
      case "Max", "DecimalMax" -> "must be at most " + attributes.get("value");
      case "Positive" -> "must be greater than 0";
      default -> "must not be negative";
    };
  }
}
