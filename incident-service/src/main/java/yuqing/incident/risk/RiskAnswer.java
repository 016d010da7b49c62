package yuqing.incident.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.RiskLevel;
import yuqing.incident.task.FollowingTasks.FollowingTask;

/// A risk with what is done about it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Risk")
public record RiskAnswer(
    UUID id,
    @Schema(examples = "YH-2026-003") String number,
    @Schema(description = "code", examples = "logistics") String department,
    @MayBeAbsent @Schema(examples = "后勤保卫处") String departmentName,
    RiskLevel level,
    String title,
    String description,
    RiskState state,
    @Schema(description = "it is open, and the day of one of its measures is over") boolean overdue,
    @Schema(description = "the tasks that they became, as they are now")
        List<FollowingTask> measures,
    @Schema(
            description =
                "the latest 50 of the meetings that dealt with it, as far as the caller may"
                    + " read them")
        List<DealtAt> meetings,
    Instant registeredAt,
    RegisteredBy registeredBy,
    @MayBeAbsent @Schema(description = "absent where it never was") LastReassessment reassessed,
    @MayBeAbsent @Schema(description = "absent while it is open") RecordedClearing cleared,
    @Schema(description = "what the caller may do about it now") List<RiskAct> allowed) {

  /// A meeting that dealt with it.
  @Schema(name = "RiskMeeting")
  public record DealtAt(
      UUID id, @Schema(examples = "LX-2026-003") String number, String title, Instant heldAt) {}

  /// Who recorded something about it.
  ///
  /// @param role code of the post
  @Schema(name = "RiskRecorder")
  public record RegisteredBy(
      @Schema(examples = "group-office") String role,
      @MayBeAbsent @Schema(description = "the roster's id") String person) {}

  /// When and why it was assessed last.
  @Schema(name = "LastRiskReassessment")
  public record LastReassessment(Instant at, String reason) {}

  /// That it is removed, and by whom this was recorded.
  @Schema(name = "RecordedRiskClearing")
  public record RecordedClearing(
      String result, Instant occurredAt, Instant recordedAt, RegisteredBy by) {}

  /// What is known of it beside its row.
  record RiskDetails(List<FollowingTask> measures, List<DealtAt> meetings, List<RiskAct> allowed) {

    boolean isOverdue(LocalDate today) {
      return measures.stream()
          .anyMatch(each -> each.state().isOpen() && each.dueOn().isBefore(today));
    }
  }

  /// @param today at the school
  static RiskAnswer of(Risks.ListedRisk row, RiskDetails details, LocalDate today) {
    var risk = row.risk();
    return new RiskAnswer(
        risk.id,
        risk.number,
        risk.department,
        row.departmentName(),
        risk.level,
        risk.title,
        risk.description,
        risk.state,
        risk.isOpen() && details.isOverdue(today),
        details.measures(),
        details.meetings(),
        risk.registeredAt,
        new RegisteredBy(risk.registeredBy, risk.registeredPerson),
        risk.reassessedAt == null
            ? null
            : new LastReassessment(risk.reassessedAt, risk.reassessmentReason),
        cleared(risk),
        details.allowed());
  }

  private static RecordedClearing cleared(Risk risk) {
    return risk.isOpen()
        ? null
        : new RecordedClearing(
            risk.clearingResult,
            risk.clearedAt,
            risk.clearingRecordedAt,
            new RegisteredBy(risk.clearedBy, risk.clearedPerson));
  }
}
