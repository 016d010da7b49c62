package yuqing.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A refusal as RFC 9457 writes it.
///
/// @param type stable, such as `urn:yuqing:problem:invalid-request`
/// @param title Chinese, or English by `Accept-Language`
/// @param instance the path that was asked for
/// @param errors every faulty field; left out when no field is to blame
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A refusal (RFC 9457); all faulty fields are named at once")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /// @param field path such as `sightings[0].url`
  /// @param code stable, such as `required`
  public record FieldError(String field, String code, String message) {}

  public static Problem of(ProblemException refusal, Language language, String instance) {
    var errors =
        refusal.faults().stream()
            .map(fault -> new FieldError(fault.field(), fault.code(), fault.message().in(language)))
            .toList();
    return new Problem(
        refusal.type().urn(),
        refusal.type().title().in(language),
        refusal.type().status(),
        refusal.detail().map(text -> text.in(language)).orElse(null),
        instance,
        errors);
  }
}
