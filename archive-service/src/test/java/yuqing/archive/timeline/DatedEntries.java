package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Appends entries as if they were recorded at an instant of the test's choice.
public final class DatedEntries {

  private DatedEntries() {}

  /// @param event as it is published
  public static Entry append(Connection connection, byte[] event, Instant recordedAt)
      throws SQLException {
    var timeline = new Timeline(() -> recordedAt);
    var envelope = Envelope.of(event);
    var head = timeline.lock(connection, envelope.subject());
    var appended = List.of(new EnvelopedEvent(envelope, event));
    return timeline.append(connection, head, appended).getFirst();
  }
}
