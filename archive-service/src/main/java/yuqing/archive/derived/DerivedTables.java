package yuqing.archive.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// All rows that are derived from entries, of every feature.
@ApplicationScoped
public class DerivedTables {

  private final Instance<DerivedRows> all;

  DerivedTables(Instance<DerivedRows> all) {
    this.all = all;
  }

  /// See [DerivedRows#follow].
  public void follow(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    for (var rows : all) {
      rows.follow(connection, incident, entries);
    }
  }

  /// See [DerivedRows#rederive]. The caller holds the chain's lock.
  public void rederive(Connection connection, String incident) throws SQLException {
    for (var rows : all) {
      rows.rederive(connection, incident);
    }
  }

  /// @param name of one feature's rows
  void rederive(Connection connection, String incident, String name) throws SQLException {
    for (var rows : all) {
      if (rows.name().equals(name)) {
        rows.rederive(connection, incident);
      }
    }
  }
}
