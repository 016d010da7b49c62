package yuqing.rest.problem;

import java.util.List;

/// A fault of one field, in both languages.
///
/// @param field path such as `sightings[0].url`, a query parameter's or header's name; empty for
///     the body as a whole
/// @param code stable and kebab-case, such as `required`
/// @param allowed what may be sent instead: the values of a closed list, the parameters of an
///     operation, or the endpoint to send it to; null where nothing can be listed
/// @param spot position within a text; null for a field that its path identifies
public record FieldFault(
    String field, String code, LocalizedText message, List<String> allowed, Spot spot) {

  public FieldFault {
    allowed = allowed == null ? null : List.copyOf(allowed);
  }

  /// A position in a text of many lines, and what to do about it.
  ///
  /// @param file how the text is called
  /// @param line from 1
  public record Spot(String file, int line, LocalizedText remedy) {}

  public FieldFault(String field, String code, LocalizedText message) {
    this(field, code, message, null, null);
  }

  public FieldFault(String field, String code, LocalizedText message, Spot spot) {
    this(field, code, message, null, spot);
  }
}
