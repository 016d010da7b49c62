package yuqing.archive.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureReads;
import yuqing.archive.statistics.StatisticsReader;
import yuqing.archive.table.TableFormat;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Writes the workbook of one unit: its numbers, then what they count, all as of one instant.
@ApplicationScoped
class UnitWorkbook {

  private static final String KNOWN = "select code from department where code = ?";

  private final Transactions transactions;
  private final FigureReads reads;
  private final StatisticsReader statistics;

  UnitWorkbook(Transactions transactions, FigureReads reads, StatisticsReader statistics) {
    this.transactions = transactions;
    this.reads = reads;
    this.statistics = statistics;
  }

  /// @return the department's code
  /// @throws ProblemException 404 where there is no such unit, or it is not one of the caller's
  String require(String code, ReadScope scope) {
    var theirs =
        switch (scope) {
          case ReadScope.All _ -> true;
          case ReadScope.Departments own -> own.departments().contains(code);
          case ReadScope.OwnReports _, ReadScope.Nothing _ -> false;
        };
    if (!theirs) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return transactions
        .inNew(connection -> Sql.find(connection, row -> row.getString("code"), KNOWN, code))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  void write(UnitRequest request, OutputStream out) {
    reads.run(connection -> write(connection, request, out));
  }

  private Void write(Connection connection, UnitRequest request, OutputStream out)
      throws SQLException {
    var zone = SchoolCopy.find(connection).zone();
    var answer =
        statistics.compute(connection, request.filter(), request.period(), request.language());
    try (var table = TableFormat.XLSX.open(out, zone)) {
      new UnitSummarySheet(answer, request.language()).write(table);
      new UnitSheets(connection, request, answer.period(), table).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }
}
