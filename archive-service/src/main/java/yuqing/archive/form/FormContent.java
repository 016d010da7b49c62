package yuqing.archive.form;

import java.time.Instant;
import java.util.Map;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// The texts of a form, plain and whole.
///
/// @param school its name, before the title; empty until the roster has published it
/// @param departments responsible
/// @param status the status of the incident, printed at the top right; empty for one that ended
/// @param discovered when, to the minute
/// @param category to be ticked; null where none is known
/// @param level to be ticked; null until graded
/// @param rows the texts of the other rows, paragraphs apart by a line break; empty for the pen
/// @param remarks what a reader must know of the record that the form rests on; often empty
/// @param foot which record the form was printed from
record FormContent(
    String school,
    String departments,
    String status,
    String discovered,
    Category category,
    Level level,
    Map<FormRow, String> rows,
    String remarks,
    FormFoot foot) {

  String row(FormRow row) {
    return rows.getOrDefault(row, "");
  }

  /// @param number of the incident; its id until the report has come in
  /// @param entries of the chain
  /// @param headHash of the last of them
  /// @param recordedAt when that was appended
  /// @param printedAt the same, to the minute in the school's zone
  record FormFoot(
      String incidentId,
      String number,
      long entries,
      String headHash,
      Instant recordedAt,
      String printedAt) {}
}
