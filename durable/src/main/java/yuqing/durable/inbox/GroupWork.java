package yuqing.durable.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The work on events of one incident that share a transaction.
@FunctionalInterface
public interface GroupWork<T> {

  /// The work on one event.
  @FunctionalInterface
  interface SingleWork<T> {
    void run(Connection connection, T content) throws SQLException;
  }

  /// Does not commit, roll back or close the connection.
  ///
  /// @param events in their order, none of them consumed before; one or more
  /// @throws UnprocessableEvent when one of them can never be consumed
  void run(Connection connection, List<InboxEvent<T>> events) throws SQLException;

  /// The work of one event after the other, each in its trace.
  static <T> GroupWork<T> each(SingleWork<T> work) {
    return (connection, events) -> {
      for (var event : events) {
        try (var _ = event.trace().makeCurrent()) {
          work.run(connection, event.content());
        }
      }
    };
  }
}
