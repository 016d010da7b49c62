package yuqing.archive.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import yuqing.archive.dossier.ListedDossier;
import yuqing.durable.Transactions;
import yuqing.rest.request.Page;

/// Reads the access log, a page at a time.
@ApplicationScoped
class AccessLogReader {

  private final Transactions transactions;

  AccessLogReader(Transactions transactions) {
    this.transactions = transactions;
  }

  Page<AccessLogAnswer> page(AccessLogSearch search, int limit) {
    return transactions.inNew(connection -> page(connection, search, limit));
  }

  private static Page<AccessLogAnswer> page(
      Connection connection, AccessLogSearch search, int limit) throws SQLException {
    var rows =
        Page.of(
            AccessLogRows.page(connection, search, limit + 1),
            limit,
            AccessLogSearch.Place::cursorAfter);
    var incidents = rows.items().stream().map(ListedAccess::incident).collect(Collectors.toSet());
    var dossiers = ListedDossier.of(connection, incidents);
    return rows.map(
        row -> {
          var dossier = dossiers.get(row.incident());
          return AccessLogAnswer.of(row, dossier == null ? null : dossier.line().number());
        });
  }
}
