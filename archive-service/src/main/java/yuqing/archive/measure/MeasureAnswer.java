package yuqing.archive.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewMeasure;
import yuqing.contracts.MayBeAbsent;

/// A measure in a list.
///
/// @param ownerDepartmentName in Chinese; null where the roster has not named it
/// @param reviewedAt when the meeting that asked for it was held
/// @param state as of the day on which one asks, in the school's zone
@Schema(name = "ListedMeasure")
public record MeasureAnswer(
    String incidentId,
    @MayBeAbsent @Schema(examples = "YQ-2026-00002") String incidentNumber,
    @JsonUnwrapped ReviewMeasure measure,
    @MayBeAbsent @Schema(examples = "后勤保卫处") String ownerDepartmentName,
    Instant reviewedAt,
    MeasureState state) {

  /// @param today at the school
  static MeasureAnswer of(ListedMeasure row, LocalDate today) {
    return new MeasureAnswer(
        row.incident(),
        row.incidentNumber(),
        row.measure(),
        row.departmentName(),
        row.reviewedAt(),
        MeasureState.of(row.isDone(), row.measure().dueOn(), today));
  }
}
