package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import yuqing.contracts.ArchiveEvent.Erased;
import yuqing.contracts.Event;
import yuqing.contracts.TextErasure;
import yuqing.durable.inbox.ErasedEvents;
import yuqing.durable.jdbc.Sql;

/// Drops what is kept here of a text that the archive erased: the words of notices that still wait,
/// in the caller's transaction.
/// Alerts and webhooks hold none, and a notice that is out has forgotten its own.
@ApplicationScoped
public class ErasureEventHandler {

  /// The notice that an event's words go out in; other events go out in codes.
  private static final Map<String, String> NOTICES =
      Map.of(
          "incident.reported", "TO_BE_ASSIGNED",
          "incident.action-recorded", "LEADER_INSTRUCTED",
          "incident.result-returned", "RESULT_RETURNED",
          "incident.reopened", "REOPENED");

  private static final String ERASE =
      """
      update notice set content = (
        select json_object_agg(key, case
          when key in ('note', 'reason', 'asReported') and value::text <> 'null' then to_json(?::text)
          else value end)
        from json_each(content))
      where id in (select notice from notice_letter where state = 'PENDING')
        and content ->> 'incident' = ? and content ->> 'notice' = ?\
      """;

  /// Of several waiting notices of one kind all lose their words: none says which event it is of.
  public void handle(Connection connection, Event<?> event, Erased erased) throws SQLException {
    // One that is read only now, or anew, is no news to anybody.
    ErasedEvents.add(connection, erased.source(), erased.event());
    var notice = NOTICES.get(erased.type());
    if (notice != null) {
      Sql.update(connection, ERASE, TextErasure.MARK, event.subject(), notice);
    }
  }
}
