package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// A service's refusal in the reader's language (RFC 9457).
///
/// @param errors every faulty field
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {

  public Problem {
    errors = Objects.requireNonNullElse(errors, List.of());
  }

  static Problem withoutBody(int status) {
    return new Problem("about:blank", null, status, null, List.of());
  }

  /// What is wrong with one field.
  ///
  /// @param field path such as `sightings[0].url`; empty for the whole body
  /// @param allowed what may be sent instead; null where nothing can be listed
  public record Fault(String field, String code, String message, List<String> allowed) {}
}
