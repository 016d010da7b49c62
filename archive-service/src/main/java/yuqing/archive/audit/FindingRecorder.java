package yuqing.archive.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.Timeline;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.durable.Transactions;

/// Raises what is found on one incident: said on the topic and appended to the timeline in one
/// transaction, under the chain's lock, so that each is raised once however many archives look.
@ApplicationScoped
public class FindingRecorder {

  /// Duties looked at in one transaction; the others are found by the next.
  private static final int AT_ONCE = 200;

  static final String RAISED = "yuqing.audit.faults";
  private static final Logger LOG = Logger.getLogger(FindingRecorder.class);

  private final Transactions transactions;
  private final Timeline timeline;
  private final Dossiers dossiers;
  private final AuditProjection watching;
  private final EventPublisher voice;
  private final AuditSettings settings;
  private final MeterRegistry metrics;

  FindingRecorder(
      Transactions transactions,
      Timeline timeline,
      Dossiers dossiers,
      AuditProjection watching,
      EventPublisher voice,
      AuditSettings settings,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.timeline = timeline;
    this.dossiers = dossiers;
    this.watching = watching;
    this.voice = voice;
    this.settings = settings;
    this.metrics = metrics;
  }

  /// In a transaction of its own.
  void raise(String incident, Instant heardUpTo) {
    for (var fault : transactions.inNew(connection -> raise(connection, incident, heardUpTo))) {
      metrics.counter(RAISED, "fault", fault.name()).increment();
    }
  }

  private List<DutyFault> raise(Connection connection, String incident, Instant heardUpTo)
      throws SQLException {
    timeline.lock(connection, incident);
    var upTo = heardUpTo.minus(settings.grace());
    var raised = new ArrayList<DutyFault>();
    for (var watched : AuditedObligationTable.toLookAt(connection, incident, upTo, AT_ONCE)) {
      for (var finding : watched.findings(heardUpTo, settings.grace())) {
        raise(connection, incident, watched, finding);
        raised.add(finding.fault());
      }
    }
    return raised;
  }

  private void raise(
      Connection connection, String incident, AuditedObligation watched, AuditFinding finding)
      throws SQLException {
    var named = watched.obligation();
    var said =
        voice.publish(
            connection,
            incident,
            at -> new DutyUnjudged(named, finding.fault(), finding.due(), finding.judgedAt(), at));
    var entry = dossiers.append(connection, Envelope.of(said), said).orElseThrow();
    watching.follow(connection, entry, said);
    LOG.warnf("%s of %s due %s: %s", named.key(), incident, finding.due(), finding.fault());
  }
}
