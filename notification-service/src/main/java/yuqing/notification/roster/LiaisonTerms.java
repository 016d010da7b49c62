package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;

/// At midnight after a liaison's term: the department is told anew, now perhaps without one.
@ApplicationScoped
class LiaisonTerms implements DueHandler {
  static final String KIND = "liaison-term";

  private final RosterEventPublisher news;

  LiaisonTerms(RosterEventPublisher news) {
    this.news = news;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    news.department(connection, row.key());
  }
}
