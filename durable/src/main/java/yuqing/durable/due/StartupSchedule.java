package yuqing.durable.due;

import java.time.Instant;
import yuqing.durable.Transactions;

/// Sets the due row of recurring work when a service starts: without a row the work would never
/// be done.
public final class StartupSchedule {

  private final Transactions transactions;
  private final DueRows rows;

  public StartupSchedule(Transactions transactions, DueRows rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  /// An existing row is left alone: setting it would wait until another instance has ended the
  /// work of that row.
  ///
  /// @param firstAt when the work is due for the first time
  public void ensure(String kind, String key, Instant firstAt) {
    transactions.inNew(
        connection -> {
          if (rows.find(connection, kind, key).isEmpty()) {
            rows.schedule(connection, kind, key, firstAt);
          }
          return null;
        });
  }
}
