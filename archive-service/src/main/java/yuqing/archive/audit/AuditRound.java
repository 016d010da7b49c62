package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.archive.timeline.Timeline;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// Looks at every duty that may be at fault as of an instant. Costs what is due and not what is
/// open; what finds no room in one round is found by the next.
@ApplicationScoped
public class AuditRound {

  private static final Logger LOG = Logger.getLogger(AuditRound.class);

  private static final int PAGE = 200;

  /// Bounds of one round, so that it ends well before its transaction would, after 60 s.
  private static final int MOST_PAGES = 3;

  private static final int MOST_CHAINS_READ = 100;

  private static final String UNREAD = "select incident from audit_unread limit ?";
  private static final String IS_READ = "delete from audit_unread where incident = ?";

  private final Transactions transactions;
  private final Timeline timeline;
  private final AuditProjection projection;
  private final FindingRecorder findings;
  private final AuditSettings settings;

  AuditRound(
      Transactions transactions,
      Timeline timeline,
      AuditProjection projection,
      FindingRecorder findings,
      AuditSettings settings) {
    this.transactions = transactions;
    this.timeline = timeline;
    this.projection = projection;
    this.findings = findings;
    this.settings = settings;
  }

  /// One that is not later than the last changes nothing.
  ///
  /// @param consumedUpTo all that lay on the topics then has been taken in
  public void upTo(Connection connection, Instant consumedUpTo) throws SQLException {
    var before = AuditProgress.lock(connection);
    if (!before.isBefore(consumedUpTo)) {
      return;
    }
    var now = before.consumed(consumedUpTo, settings.grace());
    transactions.inNew(AuditRound::unread).forEach(this::readChain);
    var unread = transactions.inNew(AuditRound::unread).size();
    if (unread < MOST_CHAINS_READ && now.hasConsumedFor(settings.grace())) {
      var whole = look(consumedUpTo);
      now = whole && unread == 0 ? now.audited() : now;
    }
    now.save(connection);
  }

  private static List<String> unread(Connection connection) throws SQLException {
    return Sql.list(connection, row -> row.getString("incident"), UNREAD, MOST_CHAINS_READ);
  }

  private void readChain(String incident) {
    isolated(incident, () -> transactions.inNew(connection -> read(connection, incident)));
  }

  private int read(Connection connection, String incident) throws SQLException {
    timeline.lock(connection, incident);
    projection.read(connection, incident);
    return Sql.update(connection, IS_READ, incident);
  }

  /// @return false when not all was looked at
  private boolean look(Instant consumedUpTo) {
    var upTo = consumedUpTo.minus(settings.grace());
    var place = AuditedObligationTable.Place.BEGINNING;
    var whole = true;
    for (var page = 0; page < MOST_PAGES; page++) {
      var after = place;
      var due = transactions.inNew(each -> AuditedObligationTable.next(each, upTo, after, PAGE));
      var incidents = new LinkedHashSet<String>();
      due.forEach(each -> incidents.add(each.incident()));
      for (var incident : incidents) {
        whole &= isolated(incident, () -> findings.raise(incident, consumedUpTo));
      }
      if (due.size() < PAGE) {
        return whole;
      }
      place = due.getLast();
    }
    return false;
  }

  /// One incident that fails holds up no other.
  private static boolean isolated(String incident, Runnable work) {
    MDC.put("incident", incident);
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s is to be audited again", incident);
      return false;
    } finally {
      MDC.remove("incident");
    }
  }
}
