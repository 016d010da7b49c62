package yuqing.archive.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.problem.Language;

/// Whether a dossier has all without which it is not closed.
///
/// @param missing each thing that a closing would be refused for; at most [ClosingGate#MOST_NAMED]
/// @param more how many of these are not listed
@Schema(name = "Completeness")
public record CompletenessAnswer(
    String incidentId, boolean complete, List<Missing> missing, int more) {

  static CompletenessAnswer of(String incident, List<MissingThing> missing, Language language) {
    return new CompletenessAnswer(
        incident,
        missing.isEmpty(),
        missing.stream()
            .limit(ClosingGate.MOST_NAMED)
            .map(each -> Missing.of(each, language))
            .toList(),
        Math.max(0, missing.size() - ClosingGate.MOST_NAMED));
  }

  /// @param reason `part-missing`, `result-not-accepted`, `reply-under-way`, `obligation-open` or
  ///     `missed-unexplained`
  /// @param code of the obligation or of the part
  /// @param window of the obligation; left out where it has none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MissingThing")
  public record Missing(
      @Schema(examples = "obligation-open") String reason,
      @Schema(examples = "daily-exchange") String code,
      @Schema(examples = "2026-10-13") String window,
      String message) {

    static Missing of(MissingThing thing, Language language) {
      return new Missing(
          thing.kind().code(), thing.code(), thing.window(), thing.message().in(language));
    }
  }
}
