package yuqing.archive.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.figures.CaseFiguresTable;
import yuqing.rest.problem.Language;

/// One incident as the ledger prints it.
///
/// @param figures those of an incident of which nothing is counted yet where there are none
/// @param department its name; its code where the roster has none
/// @param owesGraveReports whether it owes the reports of article 9, though nobody flagged it: it
///     took them over in a merge
/// @param overdue obligations that were missed, done late or not at all
record LedgerRow(
    CaseFigures figures,
    String department,
    boolean owesGraveReports,
    long overdue,
    Language language,
    ZoneId zone) {

  static LedgerRow read(ResultSet row, Language language, ZoneId zone) throws SQLException {
    var figures = CaseFiguresTable.read(row);
    var name = row.getString("name");
    var nameEn = row.getString("name_en");
    var printed = language == Language.EN && nameEn != null ? nameEn : name;
    return new LedgerRow(
        figures == null ? CaseFigures.EMPTY : figures,
        printed == null ? row.getString("department") : printed,
        row.getBoolean("owes_grave_reports"),
        row.getLong("overdue"),
        language,
        zone);
  }

  boolean suddenGrave() {
    return owesGraveReports || (figures.report() != null && figures.report().suddenGrave());
  }
}
