package yuqing.archive.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The rows of one feature that are derived from an incident's entries. They are kept in step in
/// the transaction that appends, which holds the chain's lock; derived anew they come out the same.
public interface DerivedRows {

  /// The name under which `derived_backlog` lists the incidents whose rows are to be derived anew.
  String name();

  /// Takes over what entries add, each of which is the newest of its source.
  ///
  /// @param entries of the incident, just appended, in the chain's order; one or more
  void follow(Connection connection, String incident, List<ReadEntry> entries) throws SQLException;

  /// Derives the rows of an incident anew from its stored entries: an event came in after a later
  /// one of its source, a payload was erased, or the rows are new in this version.
  void rederive(Connection connection, String incident) throws SQLException;
}
