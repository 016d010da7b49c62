package yuqing.archive.derived;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;

/// The rows of one feature that are derived from an incident's entries. They are kept in step in
/// the transaction that appends, which holds the chain's lock; derived anew they come out the same.
public interface DerivedRows {

  /// The name under which `derived_backlog` lists the incidents whose rows are to be derived anew.
  String name();

  /// Takes over what an entry adds that is the newest of its source.
  ///
  /// @param entry just appended
  /// @param event what it holds, as far as this archive understands it
  void follow(Connection connection, Entry entry, EventData event) throws SQLException;

  /// Derives the rows of an incident anew from its stored entries: an event came in after a later
  /// one of its source, a payload was erased, or the rows are new in this version.
  void rederive(Connection connection, String incident) throws SQLException;
}
