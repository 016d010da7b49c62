package yuqing.rest.personaldata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Personal data that a text seems to have, as an answer names it: never the value itself.
///
/// @param field path of the text in the body, such as `summary`
/// @param code stable; what kind of warning it is
@Schema(name = TextWarning.SCHEMA)
public record TextWarning(
    @Schema(examples = "summary") String field,
    @Schema(examples = TextWarning.PERSONAL_DATA) String code,
    PersonalDataKind kind,
    @Schema(description = "its first character, from 1") int from,
    @Schema(description = "in characters") int length,
    @Schema(description = "in the caller's language") String message) {

  public static final String SCHEMA = "TextWarning";

  public static final String PERSONAL_DATA = "personal-data";
}
