package yuqing.archive.timeline;

import yuqing.archive.Case;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// Erases payloads through the database's own function, the only way that its triggers let pass.
public final class ErasedPayloads {

  private static final String ERASE = "select erase_payload(?, ?, now())";

  private ErasedPayloads() {}

  /// @return false where there is no such entry or its payload is erased already
  public static boolean erase(Transactions transactions, Case incident, long n) {
    return transactions.inNew(
        connection ->
            Sql.find(connection, row -> row.getBoolean(1), ERASE, incident.id, n).orElseThrow());
  }
}
