package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.grading.Grades;
import yuqing.escalation.obligation.ObligationUpdates;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.CaseFile;

/// Keeps an incident that was over before it was entered, at the level that is stated. Where that
/// was asked for and an edition was in force at its discovery, it is judged too, to be looked up:
/// nothing is published of that, so nobody is alerted, no statistics count it and the auditor waits
/// for no outcome. The caller holds the incident's lock.
@ApplicationScoped
public class PastIncidentJudge {

  private static final Logger LOG = Logger.getLogger(PastIncidentJudge.class);

  private final CaseLoader cases;
  private final Policies policies;
  private final JudgementBasis basis;
  private final Grades grades;
  private final ObligationUpdates updates;
  private final IncidentTimers timers;
  private final JudgingMetrics metrics;
  private final InstantSource clock;

  PastIncidentJudge(
      CaseLoader cases,
      Policies policies,
      JudgementBasis basis,
      Grades grades,
      ObligationUpdates updates,
      IncidentTimers timers,
      JudgingMetrics metrics,
      InstantSource clock) {
    this.cases = cases;
    this.policies = policies;
    this.basis = basis;
    this.grades = grades;
    this.updates = updates;
    this.timers = timers;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// As [IncidentJudge#onRecord].
  public void onRecord(Connection connection, Incident incident) throws SQLException {
    try {
      judge(connection, incident, Optional.empty());
    } catch (UnjudgeableIncident unjudgeable) {
      LOG.errorf(unjudgeable, "past incident %s is to be judged again", incident.id);
      timers.set(connection, incident.id, Optional.of(clock.instant()), Optional.empty());
    }
  }

  /// As [IncidentJudge#onClock]: what is still open of one that is judged may pass its due.
  ///
  /// @throws UnjudgeableIncident and the timer is put off, not lost
  public void onClock(Connection connection, Incident incident, Instant now) throws SQLException {
    judge(connection, incident, Optional.of(now));
  }

  private void judge(Connection connection, Incident incident, Optional<Instant> byClock)
      throws SQLException {
    var record = cases.of(incident.id).orElseThrow();
    var stated = record.afterwards().orElseThrow();
    describe(incident, record, stated);
    if (!stated.judged() || !inForceAt(stated.discoveredAt())) {
      grades.state(incident, stated, clock.instant());
      return;
    }
    var asOf = JudgementBasis.asOf(record, byClock, incident);
    var regulation = basis.regulation(incident, record);
    var file = record.file();
    var judgement = metrics.measure(incident.id, () -> regulation.judge(file, asOf));
    incident.edition = regulation.edition().date();
    incident.judgedUpTo = asOf;
    if (incident.gradingVersion == 0) {
      declare(incident, file, judgement, regulation);
    }
    updates.keep(incident.id, judgement.obligations(), record.department());
    timers.set(connection, incident.id, judgement.nextChange(), Optional.empty());
  }

  /// Once: nothing decides it anew. It is not published, for incident-service and the archive have
  /// the level as stated.
  private void declare(
      Incident incident, CaseFile file, Judgement judgement, Regulation regulation) {
    var _ =
        grades.declare(
            incident,
            file,
            judgement,
            regulation.edition(),
            at -> regulation.judge(file, at),
            clock.instant());
  }

  /// The earliest edition judges what was discovered before it too, but nothing that was over.
  private boolean inForceAt(Instant discovered) {
    var from = policies.inForceAt(discovered).date().atStartOfDay(policies.zone()).toInstant();
    return !discovered.isBefore(from);
  }

  private static void describe(Incident incident, CaseRecord record, RecordedAfterwards stated) {
    incident.number = record.number();
    incident.department = record.department();
    incident.sourceSystem = record.sourceSystem();
    incident.category = record.category();
    incident.suddenGrave = stated.facts().suddenGrave();
    incident.discoveredAt = stated.discoveredAt();
    incident.receivedAt = stated.receivedAt();
    incident.level = stated.level();
  }
}
