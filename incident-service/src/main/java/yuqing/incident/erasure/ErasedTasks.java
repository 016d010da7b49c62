package yuqing.incident.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDone;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskEvent;
import yuqing.contracts.IncidentEvent.TaskExtended;
import yuqing.contracts.IncidentEvent.TaskExtensionRefused;
import yuqing.contracts.IncidentEvent.TaskExtensionRequested;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.IncidentEvent.TaskUrged;
import yuqing.contracts.IncidentEvent.TaskWithdrawn;
import yuqing.contracts.TextErasure;
import yuqing.durable.jdbc.Sql;

/// Replaces the text of an erased event in the row of its task.
final class ErasedTasks {

  private static final String SETTING =
      """
      update task t set title = m.mark, text = case when t.text is null then null else m.mark end
      from (select ?::text as mark) m where id = ?\
      """;

  private static final String EXTENSION_REASON =
      """
      update task set extension_reason = ?
      where id = ? and extension_reason is not null and extension_until = ?\
      """;

  private static final String RESULT =
      "update task set result = ? where id = ? and result is not null";

  private static final String WITHDRAWAL_REASON =
      "update task set withdrawal_reason = ? where id = ? and withdrawal_reason is not null";

  private ErasedTasks() {}

  /// @param event as it was before its text was erased
  static void erase(Connection connection, TaskEvent event) throws SQLException {
    var id = event.task().id();
    switch (event) {
      case TaskSet _ -> Sql.update(connection, SETTING, TextErasure.MARK, id);
      case TaskExtensionRequested it ->
          Sql.update(connection, EXTENSION_REASON, TextErasure.MARK, id, it.until());
      case TaskDone _ -> Sql.update(connection, RESULT, TextErasure.MARK, id);
      case TaskWithdrawn _ -> Sql.update(connection, WITHDRAWAL_REASON, TextErasure.MARK, id);
      case TaskAccepted _,
          TaskExtended _,
          TaskExtensionRefused _,
          TaskUrged _,
          TaskDue _,
          TaskOverdue _ -> {
        // They have no text, or a reason that is in the event log alone.
      }
    }
  }
}
