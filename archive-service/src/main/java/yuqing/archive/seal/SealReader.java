package yuqing.archive.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import yuqing.durable.Transactions;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Reads seals and certificates for a caller.
@ApplicationScoped
class SealReader {

  private final Transactions transactions;

  SealReader(Transactions transactions) {
    this.transactions = transactions;
  }

  /// The newest first.
  ///
  /// @param before number of the last seal of the page before; null for the first page
  Page<SealAnswer> page(Long before, int limit) {
    long from = before == null ? Long.MAX_VALUE : before;
    var seals = transactions.inNew(connection -> SealRows.page(connection, from, limit + 1));
    return Page.of(seals, limit, last -> Cursor.encode(Long.toString(last.number())))
        .map(SealAnswer::of);
  }

  /// @param day such as `2026-10-13`
  /// @throws ProblemException 404 where it is no day, or not sealed
  SealAnswer ofDay(String day) {
    var date = date(day);
    return transactions
        .inNew(connection -> SealRows.ofDay(connection, date))
        .map(SealAnswer::of)
        .orElseThrow(SealReader::notFound);
  }

  private static LocalDate date(String day) {
    if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw notFound();
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw notFound();
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }

  /// All that were ever published, the oldest first.
  String certificates() {
    return transactions.inNew(SealCertificates::pem);
  }
}
