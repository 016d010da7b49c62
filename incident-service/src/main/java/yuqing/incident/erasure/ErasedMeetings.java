package yuqing.incident.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.TextErasure;
import yuqing.durable.jdbc.Sql;

/// Replaces the text of an erased event in the row of its meeting.
final class ErasedMeetings {

  private static final String MEETING = "update meeting set title = ?, record = ? where id = ?";

  private ErasedMeetings() {}

  /// @param event as it was before its text was erased
  static void erase(Connection connection, MeetingHeld event) throws SQLException {
    Sql.update(connection, MEETING, TextErasure.MARK, remainder(event), event.id());
  }

  private static String remainder(MeetingHeld event) {
    try {
      return EventJson.mapper().writeValueAsString(TextErasure.erased(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
