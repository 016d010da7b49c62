package yuqing.archive.statistics;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// An incident that a number counts. Null is what has not happened, or was erased.
///
/// @param department in charge
/// @param firstLevel the first grade
/// @param level in force
/// @param recordedAfterwards whether it was over before it was entered: it has no times
/// @param reportMinutes to closeMinutes the six times
@Schema(name = "StatisticsCase")
public record CaseLineAnswer(
    String incidentId,
    String number,
    String title,
    DepartmentName department,
    Category category,
    Level firstLevel,
    Level level,
    boolean recordedAfterwards,
    Instant receivedAt,
    Long reportMinutes,
    Long gradeMinutes,
    Long answerMinutes,
    Long approveMinutes,
    Long fileMinutes,
    Long closeMinutes) {}
