package yuqing.archive.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import yuqing.archive.figures.SqlConditions;
import yuqing.archive.statistics.CaseSelection;
import yuqing.archive.statistics.DutySelection;
import yuqing.archive.statistics.ReportingPeriod;
import yuqing.archive.table.TableLayout;
import yuqing.archive.table.TableWriter;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.LocalizedText;

/// The sheets of what a unit's numbers count, by the same conditions as the numbers.
final class UnitSheets {

  /// Rows fetched at once.
  private static final int FETCH = 200;

  private static final String CASES = "select c.figures from case_figures c where ";

  private static final String BY_RECEIPT = " order by c.received_at, c.incident";

  private static final String DUTIES =
      """
      select u.duty, u.code, u.label, u.owner, u.named, u.level, u.opened, u.due, u.outcome,
        u.met_at, u.entry, c.figures, e.hash
      from duty_figures u left join case_figures c on c.incident = u.incident
      left join entry e on e.incident = u.incident and e.n = u.entry
      where""";

  private static final String BY_DUE = " order by u.due, u.incident, u.duty";

  private static final String EVIDENCE =
      """
      select e.n, e.type, e.time, e.payload, f.figures
      from entry e left join case_figures f on f.incident = e.incident
      where e.type in ('incident.evidence-added', 'incident.action-recorded')
        and e.incident in (select c.incident from case_figures c where""";

  private static final String OR_OF_DUTIES =
      """
       union
      select u.incident from duty_figures u left join case_figures c on c.incident = u.incident
      where""";

  private static final String BY_ENTRY = ") order by f.received_at, e.incident, e.n";

  private final Connection connection;
  private final UnitRequest request;
  private final TableWriter table;
  private final SqlConditions ofCases;
  private final SqlConditions ofDuties;

  UnitSheets(
      Connection connection, UnitRequest request, ReportingPeriod period, TableWriter table) {
    this.connection = connection;
    this.request = request;
    this.table = table;
    this.ofCases = CaseSelection.of(request.filter(), period).conditions();
    this.ofDuties = DutySelection.of(request.filter(), period).conditions();
  }

  /// Makes the rows of a sheet from a row of the database.
  @FunctionalInterface
  private interface Rows<R> {
    List<R> of(ResultSet row) throws SQLException;
  }

  void write() throws SQLException, IOException {
    sheet(
        new LocalizedText("事件", "Incidents"),
        UnitCaseRow.LAYOUT,
        row -> List.of(UnitCaseRow.read(row, request.language())),
        CASES + ofCases.sql() + BY_RECEIPT,
        ofCases.values());
    sheet(
        new LocalizedText("处置事项", "Obligations"),
        UnitDutyRow.LAYOUT,
        row -> List.of(UnitDutyRow.read(row, request.language())),
        DUTIES + " " + ofDuties.sql() + BY_DUE,
        ofDuties.values());
    sheet(
        new LocalizedText("佐证材料", "Evidence"),
        UnitEvidenceRow.LAYOUT,
        row -> UnitEvidenceRow.read(row, request.language()),
        EVIDENCE + " " + ofCases.sql() + OR_OF_DUTIES + " " + ofDuties.sql() + BY_ENTRY,
        Stream.of(ofCases.values(), ofDuties.values()).flatMap(Stream::of).toArray());
  }

  private <R> void sheet(
      LocalizedText title, TableLayout<R> layout, Rows<R> rows, String sql, Object[] values)
      throws SQLException, IOException {
    table.begin(title.in(request.language()), layout.columns(request.language()));
    Sql.scan(
        connection,
        FETCH,
        row -> {
          for (var each : rows.of(row)) {
            put(layout, each);
          }
          return true;
        },
        sql,
        values);
  }

  private <R> void put(TableLayout<R> layout, R row) {
    try {
      table.row(layout.cells(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
