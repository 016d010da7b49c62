package yuqing.archive.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.request.Page;

/// Reads measures for a caller, a page at a time.
@ApplicationScoped
class MeasureReader {

  private final Transactions transactions;
  private final InstantSource clock;

  MeasureReader(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param scope of the incidents that the caller may see
  /// @param after where the list goes on; null for the first page
  Page<MeasureAnswer> list(
      ReadScope scope, MeasureFilter filter, MeasureSearch.Place after, int limit) {
    return transactions.inNew(connection -> list(connection, scope, filter, after, limit));
  }

  private Page<MeasureAnswer> list(
      Connection connection,
      ReadScope scope,
      MeasureFilter filter,
      MeasureSearch.Place after,
      int limit)
      throws SQLException {
    var today = clock.instant().atZone(SchoolCopy.find(connection).zone()).toLocalDate();
    var search =
        new MeasureSearch(scope)
            .ownedBy(filter.ownerPosts())
            .ofDepartments(filter.departments())
            .open(filter.open())
            .overdue(filter.overdue(), today)
            .dueBefore(filter.dueBefore())
            .after(after);
    var rows =
        Sql.list(connection, ListedMeasure::read, search.sql(), search.parameters(limit + 1));
    return Page.of(rows, limit, MeasureSearch.Place::cursorAfter)
        .map(row -> MeasureAnswer.of(row, today));
  }
}
