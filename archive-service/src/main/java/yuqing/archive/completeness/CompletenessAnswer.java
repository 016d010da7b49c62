package yuqing.archive.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// Whether a dossier has all without which it is not closed.
///
/// @param missing each thing that a closing would be refused for; at most [ClosingGate#MOST_NAMED]
/// @param more how many of these are not listed
@Schema(name = "Completeness")
public record CompletenessAnswer(
    String incidentId, boolean complete, List<Missing> missing, int more) {

  /// @param departments names by code, in the language of the answer
  static CompletenessAnswer of(
      String incident,
      List<MissingThing> missing,
      Map<String, String> departments,
      Language language) {
    return new CompletenessAnswer(
        incident,
        missing.isEmpty(),
        missing.stream()
            .limit(ClosingGate.MOST_NAMED)
            .map(each -> Missing.of(each, departments, language))
            .toList(),
        Math.max(0, missing.size() - ClosingGate.MOST_NAMED));
  }

  /// @param reason `part-missing`, `result-not-accepted`, `reply-under-way`, `obligation-open` or
  ///     `missed-unexplained`
  /// @param code of the obligation or of the part
  /// @param window of the obligation; left out where it has none
  /// @param article of the regulation that asks for it
  /// @param owner the post that owes it
  /// @param ownerName what people call that post
  /// @param department code of the department whose post that is; left out while none is known
  /// @param place where it is done, as people call it
  /// @param endpoint the same for scripts: method, service where it is another one than
  ///     incident-service, and path
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MissingThing")
  public record Missing(
      @Schema(examples = "obligation-open") String reason,
      @MayBeAbsent @Schema(examples = "daily-exchange") String code,
      @MayBeAbsent @Schema(examples = "2026-10-13") String window,
      String message,
      @Schema(examples = "10") int article,
      @MayBeAbsent Post owner,
      @MayBeAbsent @Schema(examples = "联络员") String ownerName,
      @MayBeAbsent @Schema(examples = "logistics") String department,
      @MayBeAbsent @Schema(examples = "后勤保卫处") String departmentName,
      @MayBeAbsent @Schema(examples = "登记处置动作：互通信息") String place,
      @MayBeAbsent @Schema(examples = "POST /incidents/{id}/actions") String endpoint) {

    static Missing of(MissingThing thing, Map<String, String> departments, Language language) {
      var owed = thing.owed();
      return new Missing(
          thing.kind().code(),
          thing.code(),
          thing.window(),
          thing.message().in(language),
          owed.article(),
          owed.post(),
          PostNames.of(owed.post()).in(language),
          owed.department(),
          departments.get(owed.department()),
          thing.place().words().in(language),
          thing.place().endpoint().path());
    }
  }
}
