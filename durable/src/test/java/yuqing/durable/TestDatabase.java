package yuqing.durable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/// A database with the module's tables and, like a service, a pool of connections to it.
public final class TestDatabase implements AutoCloseable {

  private static final String USER = "postgres";
  private static final int MOST_CONNECTIONS = 16;
  private static String template;

  private final String address;
  private final String password;
  private final String name;
  private final AgroalDataSource pool;
  private final JdbcTransactions transactions;

  private TestDatabase(String address, String password, String name) throws SQLException {
    this.address = address;
    this.password = password;
    this.name = name;
    this.pool = openPool(url(), USER, password);
    this.transactions = new JdbcTransactions(pool::getConnection);
  }

  /// @param address `host:port`
  static synchronized TestDatabase create(String address, String password) {
    try (var connection = DriverManager.getConnection(url(address, USER), USER, password)) {
      if (template == null) {
        template = newName();
        execute(connection, "create database " + template);
        Flyway.configure()
            .dataSource(url(address, template), USER, password)
            .locations("classpath:db/durable")
            .load()
            .migrate();
      }
      String name = newName();
      execute(connection, "create database " + name + " template " + template);
      return new TestDatabase(address, password, name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String newName() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }

  private static String url(String address, String database) {
    return "jdbc:postgresql://" + address + "/" + database;
  }

  public static AgroalDataSource openPool(String url, String user, String password)
      throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pooled ->
                    pooled
                        .maxSize(MOST_CONNECTIONS)
                        // As Quarkus sets it: a broken connection is not handed out again.
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
  }

  public String url() {
    return url(address, name);
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  public AgroalDataSource pool() {
    return pool;
  }

  public JdbcTransactions transactions() {
    return transactions;
  }

  public void execute(String sql) {
    transactions.inNew(
        connection -> {
          execute(connection, sql);
          return null;
        });
  }

  /// The first column of the first row, as a number.
  public long number(String sql) {
    return transactions.inNew(
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /// Cuts every connection and accepts none: the database is unavailable to a service.
  public void makeUnavailable() {
    asAdministrator("alter database " + name + " allow_connections false");
    asAdministrator(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  public void makeAvailable() {
    asAdministrator("alter database " + name + " allow_connections true");
  }

  private void asAdministrator(String sql) {
    try (var connection = DriverManager.getConnection(url(address, USER), USER, password)) {
      execute(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    pool.close();
    asAdministrator("drop database " + name + " with (force)");
  }
}
