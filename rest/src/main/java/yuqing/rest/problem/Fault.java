package yuqing.rest.problem;

/// What is wrong with one field, in both languages.
///
/// @param field path such as `sightings[0].url`, a query parameter's or header's name; empty for
///     the body as a whole
/// @param code stable and kebab-case, such as `required`
public record Fault(String field, String code, Text message) {}
