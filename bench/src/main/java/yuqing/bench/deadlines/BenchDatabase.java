package yuqing.bench.deadlines;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import yuqing.durable.JdbcTransactions;
import yuqing.localstack.StackException;

/// A database and, as a service has one, a pool of connections to it.
final class BenchDatabase implements AutoCloseable {

  /// As escalation-service has them.
  private static final int CONNECTIONS = 16;

  private static final Duration CONNECTION_WITHIN = Duration.ofSeconds(30);

  private final AgroalDataSource pool;
  private final JdbcTransactions transactions;

  private BenchDatabase(AgroalDataSource pool) {
    this.pool = pool;
    this.transactions = new JdbcTransactions(pool::getConnection);
  }

  static BenchDatabase of(String url, String user, String password) {
    try {
      return new BenchDatabase(open(url, user, password));
    } catch (SQLException failed) {
      throw new StackException("the database cannot be reached: " + failed.getMessage(), failed);
    }
  }

  /// With durable's tables, the peer's and the one that firings write to.
  ///
  /// @param url of an empty database
  static BenchDatabase prepare(String url, String user, String password) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/durable")
        .load()
        .migrate();
    var database = of(url, user, password);
    database.execute(FiringWork.TABLES);
    database.execute(DbScheduler.TABLES);
    return database;
  }

  private static AgroalDataSource open(String url, String user, String password)
      throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pooled ->
                    pooled
                        .maxSize(CONNECTIONS)
                        .acquisitionTimeout(CONNECTION_WITHIN)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
  }

  AgroalDataSource pool() {
    return pool;
  }

  JdbcTransactions transactions() {
    return transactions;
  }

  /// What a service that has run for long has published already.
  void fillEventLog(int events) {
    execute(
        """
        insert into event_log (id, topic, key, sequence, shard, recorded_at, payload)
        select gen_random_uuid(), 'bench', 'before-' || n, 1, n %% 16, now(), decode('%s', 'hex')
        from generate_series(1, %d) n
        """
            .formatted("65".repeat(FiringWork.EVENT_BYTES), events));
    execute("vacuum analyze event_log");
  }

  /// Outside of any transaction, for what must not be in one.
  void execute(String sql) {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new StackException(sql.strip() + ": " + failed.getMessage(), failed);
    }
  }

  /// The first column of the first row.
  long number(String sql) {
    return transactions.inNew(
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public void close() {
    pool.close();
  }
}
