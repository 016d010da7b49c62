package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;

/// Publishes a department anew at midnight after a liaison's term: it may now be without one.
@ApplicationScoped
class LiaisonTerms implements DueHandler {
  static final String KIND = "liaison-term";

  private final RosterEventPublisher events;

  LiaisonTerms(RosterEventPublisher events) {
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    events.publishDepartment(connection, row.key());
  }
}
