package yuqing.archive.derived;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import yuqing.archive.timeline.Timeline;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;
import yuqing.durable.jdbc.Sql;

/// Derives the rows of the incidents that the table `derived_backlog` lists: after an upgrade that
/// brings a new table, those of all incidents. A migration fills it; a firing does a part.
@ApplicationScoped
public class DerivedBacklog implements DueHandler {

  static final String KIND = "derive-rows";
  static final String KEY = "backlog";

  private static final Logger LOG = Logger.getLogger(DerivedBacklog.class);

  /// Bounds one firing, so that it ends well before its transaction would, after 60 s.
  private static final int MOST_AT_ONCE = 100;

  private static final Duration NEXT = Duration.ofSeconds(1);

  /// Where some fail, or an older version that still runs adds to the table.
  private static final Duration LATER = Duration.ofMinutes(10);

  private static final String LISTED =
      "select rows, incident from derived_backlog order by incident, rows limit ?";

  private static final String DONE = "delete from derived_backlog where rows = ? and incident = ?";

  private final Transactions transactions;
  private final Timeline timeline;
  private final DerivedTables tables;
  private final DueRows due;

  DerivedBacklog(Transactions transactions, Timeline timeline, DerivedTables tables, DueRows due) {
    this.transactions = transactions;
    this.timeline = timeline;
    this.tables = tables;
    this.due = due;
  }

  private record Listed(String rows, String incident) {}

  void begin(@Observes StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    schedule.ensure(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var listed = listed(connection);
    var derived = listed.stream().filter(this::isDerived).count();
    var goesOn = derived > 0 && listed.size() == MOST_AT_ONCE;
    due.schedule(connection, KIND, KEY, now.plus(goesOn ? NEXT : LATER));
  }

  private static List<Listed> listed(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        row -> new Listed(row.getString("rows"), row.getString("incident")),
        LISTED,
        MOST_AT_ONCE);
  }

  /// One incident that fails holds up no other.
  private boolean isDerived(Listed listed) {
    try {
      transactions.inNew(connection -> derive(connection, listed));
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "rows %s of %s are to be derived again", listed.rows(), listed.incident());
      return false;
    }
  }

  private int derive(Connection connection, Listed listed) throws SQLException {
    timeline.lock(connection, listed.incident());
    tables.rederive(connection, listed.incident(), listed.rows());
    return Sql.update(connection, DONE, listed.rows(), listed.incident());
  }
}
