package yuqing.incident.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.RiskLevel;

/// A risk as lists show it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListedRisk")
public record ListedRiskAnswer(
    UUID id,
    @Schema(examples = "YH-2026-003") String number,
    @Schema(description = "code", examples = "logistics") String department,
    @MayBeAbsent @Schema(examples = "后勤保卫处") String departmentName,
    RiskLevel level,
    String title,
    RiskState state,
    @Schema(description = "it is open, and the day of one of its measures is over") boolean overdue,
    @Schema(description = "how many measures it has") int measures,
    @Schema(description = "how many of them are still to be done") int openMeasures,
    @MayBeAbsent @Schema(description = "the earliest day of those; absent where there is none")
        LocalDate dueOn,
    Instant registeredAt,
    @MayBeAbsent @Schema(description = "absent while it is open") Instant clearedAt) {

  /// How many measures a risk has, and how many of them are still to be done.
  ///
  /// @param dueOn the earliest day of those; null where there is none
  record MeasureCounts(int all, int open, LocalDate dueOn) {
    static final MeasureCounts NONE = new MeasureCounts(0, 0, null);
  }

  /// @param today at the school
  static ListedRiskAnswer of(Risks.ListedRisk row, MeasureCounts measures, LocalDate today) {
    var risk = row.risk();
    return new ListedRiskAnswer(
        risk.id,
        risk.number,
        risk.department,
        row.departmentName(),
        risk.level,
        risk.title,
        risk.state,
        risk.isOpen() && measures.dueOn() != null && measures.dueOn().isBefore(today),
        measures.all(),
        measures.open(),
        measures.dueOn(),
        risk.registeredAt,
        risk.clearedAt);
  }
}
