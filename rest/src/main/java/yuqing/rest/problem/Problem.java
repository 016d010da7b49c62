package yuqing.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A refusal as RFC 9457 writes it.
///
/// @param type stable, such as `urn:yuqing:problem:invalid-request`
/// @param title Chinese, or English by `Accept-Language`
/// @param instance the path that was asked for
/// @param errors every faulty field; left out when no field is to blame
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    name = Problem.SCHEMA,
    description = "A refusal (RFC 9457); all faulty fields are named at once")
public record Problem(
    @Schema(examples = "urn:yuqing:problem:invalid-request") String type,
    @Schema(examples = "请求有误", description = "Chinese, or English by Accept-Language") String title,
    @Schema(examples = "400") int status,
    @MayBeAbsent String detail,
    @MayBeAbsent @Schema(examples = "/incidents") String instance,
    @MayBeAbsent List<FieldError> errors) {

  public static final String SCHEMA = "Problem";
  public static final String MEDIA_TYPE = "application/problem+json";

  /// @param field path such as `sightings[0].url`
  /// @param code stable, such as `required`
  /// @param allowed what may be sent instead: the values of a closed list, the parameters of an
  ///     operation, or the endpoint to send it to; left out where nothing can be listed
  /// @param file the file that a line is of; left out, with line and remedy, where the field is
  ///     enough
  /// @param line of the text that was sent, from 1
  /// @param remedy what to do about it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FieldError")
  public record FieldError(
      @Schema(
              examples = "sightings[0].url",
              description = "path; a parameter's or header's name; empty for the whole body")
          String field,
      @Schema(examples = "required") String code,
      @Schema(examples = "必填，不能为空") String message,
      @MayBeAbsent @Schema(description = "what may be sent instead") List<String> allowed,
      @MayBeAbsent String file,
      @MayBeAbsent Integer line,
      @MayBeAbsent String remedy) {

    static FieldError of(FieldFault fault, Language language) {
      var message = fault.message().in(language);
      var spot = fault.spot();
      return spot == null
          ? new FieldError(fault.field(), fault.code(), message, fault.allowed(), null, null, null)
          : new FieldError(
              fault.field(),
              fault.code(),
              message,
              fault.allowed(),
              spot.file(),
              spot.line(),
              spot.remedy().in(language));
    }
  }

  public static Problem of(ProblemException refusal, Language language, String instance) {
    var errors = refusal.faults().stream().map(fault -> FieldError.of(fault, language)).toList();
    return new Problem(
        refusal.type().urn(),
        refusal.type().title().in(language),
        refusal.type().status(),
        refusal.detail().map(text -> text.in(language)).orElse(null),
        instance,
        errors);
  }
}
