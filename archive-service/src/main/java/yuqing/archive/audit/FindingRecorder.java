package yuqing.archive.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.EntryAppender;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.timeline.Timeline;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.durable.Transactions;

/// Raises what is found on one incident: published and appended to the timeline in one
/// transaction, under the chain's lock, so that each is raised once however many archives look.
@ApplicationScoped
public class FindingRecorder {

  /// Duties looked at in one transaction; the others are found by the next.
  private static final int AT_ONCE = 200;

  static final String RAISED = "yuqing.audit.faults";
  private static final Logger LOG = Logger.getLogger(FindingRecorder.class);

  private final Transactions transactions;
  private final Timeline timeline;
  private final EntryAppender appender;
  private final AuditProjection projection;
  private final EventPublisher events;
  private final AuditSettings settings;
  private final MeterRegistry metrics;

  FindingRecorder(
      Transactions transactions,
      Timeline timeline,
      EntryAppender appender,
      AuditProjection projection,
      EventPublisher events,
      AuditSettings settings,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.timeline = timeline;
    this.appender = appender;
    this.projection = projection;
    this.events = events;
    this.settings = settings;
    this.metrics = metrics;
  }

  /// In a transaction of its own.
  void raise(String incident, Instant consumedUpTo) {
    for (var fault : transactions.inNew(connection -> raise(connection, incident, consumedUpTo))) {
      metrics.counter(RAISED, "fault", fault.name()).increment();
    }
  }

  private List<DutyFault> raise(Connection connection, String incident, Instant consumedUpTo)
      throws SQLException {
    timeline.lock(connection, incident);
    var upTo = consumedUpTo.minus(settings.grace());
    var raised = new ArrayList<DutyFault>();
    for (var audited : AuditedObligationTable.toLookAt(connection, incident, upTo, AT_ONCE)) {
      for (var finding : audited.findings(consumedUpTo, settings.grace())) {
        raise(connection, incident, audited, finding);
        raised.add(finding.fault());
      }
    }
    return raised;
  }

  private void raise(
      Connection connection, String incident, AuditedObligation audited, AuditFinding finding)
      throws SQLException {
    var named = audited.obligation();
    var event =
        events.publish(
            connection,
            incident,
            at -> new DutyUnjudged(named, finding.fault(), finding.due(), finding.judgedAt(), at));
    projection.follow(connection, appender.append(connection, List.of(ArrivedEvent.of(event))));
    LOG.warnf("%s of %s due %s: %s", named.key(), incident, finding.due(), finding.fault());
  }
}
