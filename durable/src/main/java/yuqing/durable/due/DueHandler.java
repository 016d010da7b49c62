package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Handles the due rows of one kind. Locking and firing run in one transaction, which also takes
/// the row: lock, take, fire. A failure rolls all of it back, and the row is retried later.
public interface DueHandler {

  /// The kind of its rows; unique among the handlers of a service.
  String kind();

  /// Whether a firing continues what was under way when its row was set, such as the retry of a
  /// failed attempt. A firing whose planned time has come is a beginning of its own.
  default boolean continuesTrace() {
    return false;
  }

  /// How many firings could work now. Further rows stay due, neither read nor written; the next
  /// ones to fire are the first by [DueRow#priority] and then by due. Handlers that share workers
  /// give the same object.
  default DueRoom room() {
    return DueRoom.UNLIMITED;
  }

  /// Locks the owner of the key, as REST and consumers do before they write: the same order
  /// everywhere prevents deadlocks.
  default void lock(Connection connection, String key) throws SQLException {}

  /// Does the work. The row is already deleted, so that the same kind and key can be scheduled
  /// again.
  ///
  /// @param now read after the lock was taken; not before the row's instant
  /// @throws RowLeft where there was no room after all: the row stays unchanged
  void fire(Connection connection, DueRow row, Instant now) throws SQLException;
}
