package yuqing.rest.problem;

/// A fault of one field, in both languages.
///
/// @param field path such as `sightings[0].url`, a query parameter's or header's name; empty for
///     the body as a whole
/// @param code stable and kebab-case, such as `required`
/// @param spot position within a text; null for a field that its path identifies
public record FieldFault(String field, String code, LocalizedText message, Spot spot) {

  /// A position in a text of many lines, and what to do about it.
  ///
  /// @param file how the text is called
  /// @param line from 1
  public record Spot(String file, int line, LocalizedText remedy) {}

  public FieldFault(String field, String code, LocalizedText message) {
    this(field, code, message, null);
  }
}
