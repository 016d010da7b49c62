package yuqing.archive.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureReads;
import yuqing.archive.table.TableFormat;
import yuqing.archive.table.TableWriter;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// Writes the ledger, row by row as the database hands them out.
@ApplicationScoped
class LedgerTable {

  private static final LocalizedText TITLE = new LocalizedText("台账", "Ledger");

  /// Rows fetched at once.
  private static final int FETCH = 200;

  private static final String SELECT =
      """
      select c.figures, d.department, r.name, r.name_en, u.overdue, u.owes_grave_reports
      from dossier d
      left join case_figures c on c.incident = d.incident
      left join department r on r.code = d.department
      left join lateral (
        select count(*) filter (where outcome in ('MISSED', 'MET_LATE')) as overdue,
          bool_or(code = 'report-to-leading-group' and outcome <> 'WITHDRAWN')
            as owes_grave_reports
        from duty_figures where incident = d.incident) u on true
      where""";

  private static final String ORDER = " order by d.received_at desc, d.incident desc";

  private final FigureReads reads;

  LedgerTable(FigureReads reads) {
    this.reads = reads;
  }

  void write(LedgerFilter filter, TableFormat format, Language language, OutputStream out) {
    reads.run(connection -> write(connection, filter, format, language, out));
  }

  private static Void write(
      Connection connection,
      LedgerFilter filter,
      TableFormat format,
      Language language,
      OutputStream out)
      throws SQLException {
    var zone = SchoolCopy.find(connection).zone();
    var where = filter.conditions();
    try (var table = format.open(out, zone)) {
      table.begin(TITLE.in(language), LedgerLayout.COLUMNS.columns(language));
      Sql.scan(
          connection,
          FETCH,
          row -> put(table, LedgerRow.read(row, language, zone)),
          SELECT + " " + where.sql() + ORDER,
          where.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  private static boolean put(TableWriter table, LedgerRow row) {
    try {
      table.row(LedgerLayout.COLUMNS.cells(row));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
