package yuqing.incident.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RiskLevel;
import yuqing.contracts.term.TaskOrigin;
import yuqing.incident.task.TaskBody;

/// A risk that is to be registered.
@Schema(name = "NewRisk")
public record RiskBody(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 5_000) @Schema(description = "what might come of it, and where")
        String description,
    @NotBlank
        @Size(max = 64)
        @Schema(description = "code of the department that it concerns", examples = "logistics")
        String department,
    @NotNull @Schema(description = "how grave it is") RiskLevel level,
    @Size(max = 20) @Schema(description = "each becomes a task")
        List<@NotNull RiskMeasureBody> measures) {

  public RiskBody {
    measures = Objects.requireNonNullElse(measures, List.of());
  }

  /// What is to be done about it: who is to do what until when.
  @Schema(name = "NewRiskMeasure")
  public record RiskMeasureBody(
      @NotBlank @Size(max = 200) String title,
      @Size(max = 5_000) @Schema(description = "what exactly is to be done") String text,
      @NotNull @Schema(description = "who is to do it") Post ownerPost,
      @Size(max = 64)
          @Schema(description = "code; for a post that each department has, and for no other")
          String ownerDepartment,
      @NotNull @Schema(description = "the day until whose end it is to be done") LocalDate dueOn) {

    TaskBody task() {
      return new TaskBody(title, text, ownerPost, ownerDepartment, dueOn, null, TaskOrigin.RISK);
    }
  }

  /// That it was looked at again. What is left out stays.
  @Schema(name = "RiskReassessment")
  public record ReassessmentBody(
      RiskLevel level,
      @Size(max = 5_000) String description,
      @Size(max = 20) @Schema(description = "what is to be done beside what was set before")
          List<@NotNull RiskMeasureBody> measures,
      @NotBlank @Size(max = 1_000) String reason) {

    public ReassessmentBody {
      measures = Objects.requireNonNullElse(measures, List.of());
    }
  }

  /// That it is removed.
  @Schema(name = "RiskClearing")
  public record ClearingBody(
      @NotBlank @Size(max = 5_000) @Schema(description = "what was done") String result,
      @Schema(description = "not before it was registered, not in the future; default now")
          Instant occurredAt) {}
}
