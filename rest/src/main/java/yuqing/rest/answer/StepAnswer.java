package yuqing.rest.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.access.Endpoint;
import yuqing.contracts.MayBeAbsent;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;

/// A step that the caller may take now or not, with the refusal that its endpoint would answer.
///
/// @param action what it records, such as `HANDLING_ENDED`
/// @param path with the ids that are known; `{n}` stays where the caller has to choose one
/// @param problem `type` of the refusal; left out where it is allowed
/// @param why the refusal in the caller's language: who may, or what has to come first
/// @param meets codes of the open obligations that it would meet if it were done now
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AllowedStep")
public record StepAnswer(
    @Schema(examples = "HANDLING_ENDED") String action,
    @Schema(examples = "POST") String method,
    @Schema(examples = "/incidents/019a1f00-0000-7000-8000-000000000001/end") String path,
    boolean allowed,
    @MayBeAbsent @Schema(examples = "urn:yuqing:problem:forbidden") String problem,
    @MayBeAbsent @Schema(examples = "此操作仅限：部门负责人、领导小组办公室") String why,
    List<String> meets) {

  private static final int MOST_FAULTS_NAMED = 3;

  public StepAnswer {
    meets = List.copyOf(meets);
  }

  /// What an endpoint asks of caller and state before it looks at the body.
  ///
  /// @param <E> what reading the state may throw besides
  @FunctionalInterface
  public interface Conditions<E extends Exception> {
    /// @throws ProblemException the endpoint's refusal
    void require() throws E;
  }

  /// @param n the number in the path, of a reply or the like; null for none, or for one to choose
  /// @param meets codes of obligations, in case it is allowed
  public static <E extends Exception> StepAnswer of(
      String action,
      Endpoint endpoint,
      Object id,
      Integer n,
      Conditions<E> conditions,
      Collection<String> meets,
      Language language)
      throws E {
    var path = endpoint.template().replace("{id}", id.toString());
    var numbered = n == null ? path : path.replace("{n}", n.toString());
    try {
      conditions.require();
      return new StepAnswer(
          action, endpoint.method(), numbered, true, null, null, List.copyOf(meets));
    } catch (ProblemException e) {
      return new StepAnswer(
          action, endpoint.method(), numbered, false, e.type().urn(), why(e, language), List.of());
    }
  }

  /// The title with what is known beside it; without the title where that says no more than the
  /// status.
  private static String why(ProblemException refusal, Language language) {
    var title = refusal.type().title().in(language);
    var detail = refusal.detail().map(text -> text.in(language)).orElse(faults(refusal, language));
    if (detail.isEmpty()) {
      return title;
    }
    boolean general = refusal.type().status() == 403 || refusal.type().status() == 404;
    var both = new LocalizedText("%s（%s）", "%s (%s)");
    return general ? detail : both.in(language).formatted(title, detail);
  }

  /// The first of them.
  private static String faults(ProblemException refusal, Language language) {
    var named =
        refusal.faults().stream()
            .limit(MOST_FAULTS_NAMED)
            .map(fault -> fault.message().in(language))
            .collect(Collectors.joining(new LocalizedText("；", "; ").in(language)));
    var more = refusal.faults().size() - MOST_FAULTS_NAMED;
    var others = new LocalizedText("；另有 %d 项", "; %d more");
    return more > 0 ? named + others.in(language).formatted(more) : named;
  }
}
