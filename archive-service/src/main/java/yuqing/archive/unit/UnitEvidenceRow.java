package yuqing.archive.unit;

import static yuqing.archive.table.TableColumn.TIME_WIDTH;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.figures.CaseFiguresTable;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableLayout;
import yuqing.contracts.IncidentEvent;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.Language;

/// A piece of evidence of one of a unit's incidents: as it was added, or where an act cites it.
///
/// @param n of its entry in the timeline
/// @param sha256 of the file, in hex; null where the entry's payload is erased
/// @param title what it shows
record UnitEvidenceRow(
    CaseFigures figures,
    long n,
    Instant recordedAt,
    Kind kind,
    String sha256,
    String title,
    Language language) {

  /// What the entry is.
  enum Kind {
    ADDED,
    CITED,
    ERASED
  }

  static final TableLayout<UnitEvidenceRow> LAYOUT =
      TableLayout.<UnitEvidenceRow>empty()
          .with("编号", "Number", 16, UnitEvidenceRow::number)
          .with("时间线序号", "Timeline entry", 10, row -> TableCell.of(row.n))
          .with("记录时间", "Recorded", TIME_WIDTH, row -> TableCell.of(row.recordedAt))
          .with("性质", "Kind", 14, UnitEvidenceRow::kindText)
          .with("名称", "Title", 40, row -> TableCell.of(row.title))
          .with("SHA-256", "SHA-256", 68, row -> TableCell.of(row.sha256));

  /// The pieces that one entry names; none where it is an act without evidence.
  static List<UnitEvidenceRow> read(ResultSet row, Language language) throws SQLException {
    var figures = CaseFiguresTable.read(row);
    var n = row.getLong("n");
    var at = Sql.instant(row, "time");
    var payload = row.getBytes("payload");
    if (payload == null) {
      var erased = row.getString("type").equals("incident.evidence-added");
      return erased
          ? List.of(new UnitEvidenceRow(figures, n, at, Kind.ERASED, null, null, language))
          : List.of();
    }
    return switch (DecodedEvent.in(payload).orElse(null)) {
      case IncidentEvent.EvidenceAdded it ->
          List.of(
              new UnitEvidenceRow(figures, n, at, Kind.ADDED, it.sha256(), it.title(), language));
      case IncidentEvent.ActionRecorded act when act.evidence() != null ->
          act.evidence().stream()
              .map(hash -> new UnitEvidenceRow(figures, n, at, Kind.CITED, hash, null, language))
              .toList();
      case null, default -> List.of();
    };
  }

  private TableCell number() {
    return figures == null || figures.report() == null
        ? TableCell.EMPTY
        : TableCell.of(figures.report().number());
  }

  private TableCell kindText() {
    var chinese = language == Language.ZH;
    return TableCell.of(
        switch (kind) {
          case ADDED -> chinese ? "证据材料" : "evidence";
          case CITED -> chinese ? "处置记录引用" : "cited by an act";
          case ERASED -> chinese ? "内容已删除" : "erased";
        });
  }
}
