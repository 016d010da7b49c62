package yuqing.archive.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
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
    var rows = transactions.inNew(connection -> AccessLogRows.page(connection, search, limit + 1));
    return Page.of(rows, limit, AccessLogSearch.Place::cursorAfter).map(AccessLogAnswer::of);
  }
}
