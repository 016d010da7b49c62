package yuqing.durable.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// The events whose free text was erased. Topics have no order between them, and one may be read
/// anew from its start: an event that comes after its erasure is consumed without its text.
public final class ErasedEvents {

  private static final String ADD =
      "insert into erased_event (source, event_id) values (?, ?) on conflict do nothing";

  private static final String CONTAINS =
      "select 1 from erased_event where source = ? and event_id = ?";

  private ErasedEvents() {}

  /// @param source publisher of the erased event, such as `/incident-service`
  public static void add(Connection connection, String source, UUID event) throws SQLException {
    Sql.update(connection, ADD, source, event);
  }

  public static boolean contains(Connection connection, String source, UUID event)
      throws SQLException {
    return Sql.find(connection, row -> true, CONTAINS, source, event).isPresent();
  }
}
