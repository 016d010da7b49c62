package yuqing.archive.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;

/// A measure that a review asked for (整改措施), and what came of it. Whether it is overdue depends
/// on the day on which one asks: `GET /measures` says it.
///
/// @param number within the incident: 1, 2, 3 …
/// @param ownerPost who sees to it
/// @param ownerDepartment code of the department whose post that is
/// @param dueOn the day, in the school's zone, until whose end it is to be done
/// @param completion null while it is open
public record ReviewMeasure(
    int number,
    @MayBeAbsent String text,
    Post ownerPost,
    @MayBeAbsent String ownerDepartment,
    LocalDate dueOn,
    @MayBeAbsent MeasureCompletion completion) {

  /// @param doneAt when it was carried out, as stated
  /// @param note null where none was written
  /// @param evidence SHA-256 of each piece that is cited
  @Schema(name = "MeasureDone")
  public record MeasureCompletion(
      Instant doneAt,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent String note,
      List<String> evidence) {

    public static MeasureCompletion of(ArchiveEvent.MeasureDone done, byte[] payload) {
      return new MeasureCompletion(
          done.occurredAt(),
          done.recordedAt(),
          done.recordedBy(),
          MeasureProse.in(payload).note(),
          done.evidence());
    }
  }

  static ReviewMeasure of(PlannedMeasure planned, MeasureCompletion completion) {
    return new ReviewMeasure(
        planned.number(),
        planned.text(),
        planned.ownerPost(),
        planned.ownerDepartment(),
        planned.dueOn(),
        completion);
  }

  ReviewMeasure completed(MeasureCompletion by) {
    return new ReviewMeasure(number, text, ownerPost, ownerDepartment, dueOn, by);
  }
}
