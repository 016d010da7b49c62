package yuqing.archive.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yuqing.archive.dossier.ReviewMeasure;
import yuqing.archive.dossier.ReviewMeasure.MeasureCompletion;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Post;
import yuqing.durable.jdbc.Sql;

/// A measure as a row, with what a list shows beside it.
///
/// @param incidentNumber such as `YQ-2026-00012`; null until the report has come in
/// @param departmentName of the owning department; null where the roster has not named it
/// @param reviewedAt when the meeting that asked for it was held, as stated
record ListedMeasure(
    String incident,
    String incidentNumber,
    String departmentName,
    Instant reviewedAt,
    ReviewMeasure measure) {

  static final String COLUMNS =
      "m.incident, m.number, m.text, m.owner_post, m.owner_department, m.due_on, m.reviewed_at,"
          + " m.done_at, m.done_recorded_at, m.done_role, m.done_person, m.done_department,"
          + " m.note, m.evidence, d.standing #>> '{report,number}' as incident_number,"
          + " r.name as department_name";

  static ListedMeasure read(ResultSet row) throws SQLException {
    return new ListedMeasure(
        row.getString("incident"),
        row.getString("incident_number"),
        row.getString("department_name"),
        Sql.instant(row, "reviewed_at"),
        new ReviewMeasure(
            row.getInt("number"),
            row.getString("text"),
            Post.of(row.getString("owner_post")),
            row.getString("owner_department"),
            row.getObject("due_on", LocalDate.class),
            completion(row)));
  }

  private static MeasureCompletion completion(ResultSet row) throws SQLException {
    var doneAt = Sql.instant(row, "done_at");
    return doneAt == null
        ? null
        : new MeasureCompletion(
            doneAt,
            Sql.instant(row, "done_recorded_at"),
            new Recorder(
                row.getString("done_role"),
                row.getString("done_person"),
                row.getString("done_department")),
            row.getString("note"),
            List.of((String[]) row.getArray("evidence").getArray()));
  }

  boolean isDone() {
    return measure.completion() != null;
  }
}
