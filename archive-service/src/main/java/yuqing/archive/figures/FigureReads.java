package yuqing.archive.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.database.DatabaseWork;

/// Reads figures as of one instant, however many rows and statements that takes. It locks nothing:
/// the intake goes on beside it.
@ApplicationScoped
public class FigureReads {

  /// A million incidents as a workbook, on a machine that is busy.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String ONE_INSTANT =
      "set transaction isolation level repeatable read, read only";

  private final Transactions transactions;

  FigureReads(Transactions transactions) {
    this.transactions = transactions;
  }

  public <T> T run(TransactionalWork<T> work) {
    return DatabaseWork.STREAM.call(
        () ->
            QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> transactions.inCurrent(connection -> read(connection, work))));
  }

  private static <T> T read(Connection connection, TransactionalWork<T> work) throws SQLException {
    Sql.update(connection, ONE_INSTANT);
    return work.run(connection);
  }
}
