package yuqing.incident.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.incident.report.IntakeResult;
import yuqing.incident.report.ReportAnswer;
import yuqing.rest.personaldata.TextWarning;
import yuqing.rest.problem.Problem;

/// What became of one line of a batch.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verdict")
public record Verdict(
    @Schema(description = "1, 2, 3 … as sent, empty lines counted") long line,
    @Schema(description = "as `POST /incidents` would have answered", examples = "201") int status,
    @MayBeAbsent @JsonUnwrapped ReportAnswer answer,
    @MayBeAbsent Problem problem,
    @MayBeAbsent
        @Schema(description = "personal data that a text of the line seems to have; else left out")
        List<TextWarning> warnings) {

  /// @param warnings empty where there are none
  public static Verdict taken(long line, IntakeResult taken, List<TextWarning> warnings) {
    return new Verdict(
        line,
        taken.isNew() ? 201 : 200,
        ReportAnswer.of(taken),
        null,
        warnings.isEmpty() ? null : warnings);
  }

  public static Verdict refused(long line, Problem problem) {
    return new Verdict(line, problem.status(), null, problem, null);
  }
}
