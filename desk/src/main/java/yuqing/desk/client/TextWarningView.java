package yuqing.desk.client;

/// Personal data that a text seems to have, in the reader's language; it was taken in all the same.
///
/// @param field path of the text in the body, such as `sightings[0].platform`
public record TextWarningView(String field, String message) {

  /// The field as a form's texts call it: `team_name`, `platform`.
  public String key() {
    var plain = field.replaceAll("\\[[0-9]+]", "");
    return plain.startsWith("sightings.")
        ? plain.substring("sightings.".length())
        : plain.replace('.', '_');
  }
}
