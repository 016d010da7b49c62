package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;

/// Publishes a department anew at the midnight at which a liaison's filing begins to count, or
/// after a term: it may now have one, or be without. What is open passes on.
@ApplicationScoped
class LiaisonTerms implements DueHandler {
  static final String KIND = "liaison-term";

  private final RosterEventPublisher events;
  private final HolderChanges changes;

  LiaisonTerms(RosterEventPublisher events, HolderChanges changes) {
    this.events = events;
    this.changes = changes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    events.publishDepartment(connection, row.key());
    changes.changed(connection, Post.LIAISON, row.key());
  }
}
