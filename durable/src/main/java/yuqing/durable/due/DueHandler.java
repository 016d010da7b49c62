package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// What is done when rows of a kind are due. Locking and firing run in one transaction, which also
/// takes the row: lock, take, fire. A failure rolls all of it back, and the row is tried again
/// later.
public interface DueHandler {

  /// Of the rows it is for; no two handlers of a service have the same.
  String kind();

  /// Whether a firing goes on with what was under way when its row was set, such as a repeat of
  /// what failed. What fires because its time has come is a beginning of its own.
  default boolean continuesTrace() {
    return false;
  }

  /// How many firings could do their work now. Rows beyond that stay as they are, due, neither read
  /// nor written, and those that are fired next are the first by [DueRow#priority] and then by due.
  /// Handlers that hand their work to the same workers give the same object.
  default DueRoom room() {
    return DueRoom.UNLIMITED;
  }

  /// Locks the owner of the key, as REST and consumers do before they write: the same order
  /// everywhere, so that none waits for another in a circle.
  default void lock(Connection connection, String key) throws SQLException {}

  /// Does it; the row is gone already, so that scheduling the same kind and key anew works.
  ///
  /// @param now read after the lock was taken; not before the row's instant
  /// @throws RowLeft where the room was gone after all: the row stays as it was
  void fire(Connection connection, DueRow row, Instant now) throws SQLException;
}
