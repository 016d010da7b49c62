package yuqing.archive.statistics;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.contracts.MayBeAbsent;
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
    @MayBeAbsent String number,
    @MayBeAbsent String title,
    @MayBeAbsent DepartmentName department,
    @MayBeAbsent Category category,
    @MayBeAbsent Level firstLevel,
    @MayBeAbsent Level level,
    boolean recordedAfterwards,
    @MayBeAbsent Instant receivedAt,
    @MayBeAbsent Long reportMinutes,
    @MayBeAbsent Long gradeMinutes,
    @MayBeAbsent Long answerMinutes,
    @MayBeAbsent Long approveMinutes,
    @MayBeAbsent Long fileMinutes,
    @MayBeAbsent Long closeMinutes) {}
