package yuqing.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;

/// Reports where JSON cannot be read, without repeating its text: it may be personal.
public final class JsonFaults {

  private JsonFaults() {}

  /// The refusal for a JSON error in this exception or among its causes.
  static Optional<ProblemException> in(Throwable thrown) {
    var each = thrown;
    for (int depth = 0; each != null && depth < 8; depth++, each = each.getCause()) {
      if (each instanceof JsonMappingException mismatch && !mismatch.getPath().isEmpty()) {
        return Optional.of(mismatched(mismatch));
      }
      if (each instanceof JsonProcessingException malformed) {
        return Optional.of(malformed(malformed));
      }
    }
    return Optional.empty();
  }

  /// Names line and column.
  public static ProblemException malformed(JsonProcessingException malformed) {
    var at = malformed.getLocation();
    if (malformed instanceof StreamConstraintsException && at != null) {
      return new ProblemException(
          StandardProblem.MALFORMED_JSON,
          "第 %d 行第 %d 列附近嵌套过深，或数字、名称过长".formatted(at.getLineNr(), at.getColumnNr()),
          "nested too deep, or a number or name too long, near line %d, column %d"
              .formatted(at.getLineNr(), at.getColumnNr()));
    }
    if (at == null) {
      return new ProblemException(StandardProblem.MALFORMED_JSON);
    }
    return new ProblemException(
        StandardProblem.MALFORMED_JSON,
        "第 %d 行第 %d 列附近有误".formatted(at.getLineNr(), at.getColumnNr()),
        "wrong near line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
  }

  private static ProblemException mismatched(JsonMappingException mismatch) {
    var path = new StringBuilder();
    for (var step : mismatch.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    var fault =
        mismatch instanceof UnrecognizedPropertyException
            ? new FieldFault(
                path.toString(),
                "unknown-field",
                new LocalizedText("没有这个字段", "there is no such field"))
            : new FieldFault(
                path.toString(),
                "wrong-type",
                new LocalizedText("值不正确", "not a value of its type"));
    return new ProblemException(StandardProblem.INVALID_REQUEST, List.of(fault));
  }
}
