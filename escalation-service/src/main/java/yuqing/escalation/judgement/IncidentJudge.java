package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.jboss.logging.Logger;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.CaseRecord.Merge;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.grading.Grades;
import yuqing.escalation.obligation.AlertOrders;
import yuqing.escalation.obligation.JudgementContext;
import yuqing.escalation.obligation.ObligationUpdates;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.Judgement;

/// Judges an incident from all that is on record, records what changed and publishes it: in
/// the caller's transaction, which holds the lock of the incident's row. Consumers, REST and timers
/// all come through here, so the order in which topics arrive does not matter.
@ApplicationScoped
public class IncidentJudge {

  private static final Logger LOG = Logger.getLogger(IncidentJudge.class);

  private final CaseLoader cases;
  private final JudgementBasis basis;
  private final Grades grades;
  private final ObligationUpdates updates;
  private final FollowUpEvents followUps;
  private final EventPublisher publisher;
  private final IncidentTimers timers;
  private final JudgingMetrics metrics;
  private final JudgementTimings timings;
  private final InstantSource clock;

  IncidentJudge(
      CaseLoader cases,
      JudgementBasis basis,
      Grades grades,
      ObligationUpdates updates,
      FollowUpEvents followUps,
      EventPublisher publisher,
      IncidentTimers timers,
      JudgingMetrics metrics,
      JudgementTimings timings,
      InstantSource clock) {
    this.cases = cases;
    this.basis = basis;
    this.grades = grades;
    this.updates = updates;
    this.followUps = followUps;
    this.publisher = publisher;
    this.timers = timers;
    this.metrics = metrics;
    this.timings = timings;
    this.clock = clock;
  }

  /// Judges as of the newest recording: a received event must not declare missed what an event
  /// still on its way has met. An incident that cannot be judged stays on record and must not stop
  /// the partition for all other incidents: a timer tries again until the record or the code is
  /// repaired.
  public void onRecord(Connection connection, Incident incident) throws SQLException {
    try {
      judge(connection, incident, Optional.empty());
    } catch (UnjudgeableIncident unjudgeable) {
      LOG.errorf(unjudgeable, "incident %s is to be judged again", incident.id);
      timers.set(connection, incident.id, Optional.of(clock.instant()), Optional.empty());
    }
  }

  /// Judges as of an instant of the clock, that timers wait for.
  ///
  /// @throws UnjudgeableIncident and the timer is put off, not lost
  public void onClock(Connection connection, Incident incident, Instant now) throws SQLException {
    judge(connection, incident, Optional.of(now));
  }

  private void judge(Connection connection, Incident incident, Optional<Instant> byClock)
      throws SQLException {
    var stored = cases.load(incident.id);
    var read = cases.read(incident.id, stored);
    if (read.isEmpty()) {
      return;
    }
    var record = read.get();
    var asOf = JudgementBasis.asOf(record, byClock, incident);
    var regulation = basis.regulation(incident, record);
    var judgement = metrics.measure(incident.id, () -> regulation.judge(record.file(), asOf));
    incident.judgedSequence = stored.sequence();
    write(connection, incident, new Judged(record, regulation, judgement, asOf, byClock));
  }

  private record Judged(
      CaseRecord record,
      Regulation regulation,
      Judgement judgement,
      Instant asOf,
      Optional<Instant> byClock) {}

  private void write(Connection connection, Incident incident, Judged judged) throws SQLException {
    var record = judged.record();
    var judgement = judged.judgement();
    var moment = moment(judged, incident.level);
    describe(incident, judged);
    var events = new ArrayList<EscalationEvent>();
    grades
        .declare(
            incident,
            record.file(),
            judgement,
            judged.regulation().edition(),
            at -> judged.regulation().judge(record.file(), at),
            moment.now())
        .ifPresent(events::add);
    var entry = updates.write(incident.id, judgement.obligations(), moment);
    events.addAll(entry.events());
    events.addAll(
        followUps.record(
            connection, incident.id, record, judged.regulation(), judgement, moment.now()));
    publisher.publish(connection, incident, AlertOrders.ofOneJudgement(events));
    timers.set(connection, incident.id, judgement.nextChange(), entry.nextAlert());
    handOver(connection, incident, judged, moment.now());
  }

  /// What it brings along to those that it was merged into: of a merge that was undone, what it was
  /// then.
  private void handOver(Connection connection, Incident incident, Judged judged, Instant now)
      throws SQLException {
    var file = judged.record().file();
    for (var merge : judged.record().merges()) {
      var brought =
          merge.undone() ? judged.regulation().judge(file, merge.at()) : judged.judgement();
      timers.handOver(connection, incident.id, merge, brought, now);
    }
  }

  private static void describe(Incident incident, Judged judged) {
    var record = judged.record();
    var report = record.file().report();
    incident.number = record.number();
    incident.department = record.department();
    incident.sourceSystem = record.sourceSystem();
    var facts = judged.judgement().facts();
    incident.category = facts.category();
    incident.suddenGrave = facts.suddenGrave();
    incident.discoveredAt = report.discoveredAt();
    incident.receivedAt = report.receivedAt();
    incident.edition = judged.regulation().edition().date();
    incident.level = judged.judgement().level();
    incident.judgedUpTo = judged.asOf();
    incident.mergedInto = record.merge().map(Merge::into).orElse(null);
    incident.mergedAt = record.merge().map(Merge::at).orElse(null);
  }

  /// @param before the level at which it stood so far; null before its first judgement
  private JudgementContext moment(Judged judged, Level before) {
    var record = judged.record();
    var events = record.file().events();
    var level = judged.judgement().level();
    return new JudgementContext(
        judged.asOf(),
        judged.byClock().isPresent(),
        clock.instant(),
        record.lastRecordedAt(),
        record.assignedAt(),
        events.isEmpty() ? Action.AMENDED.name() : events.getLast().action().name(),
        level,
        before != null && level != before && level.atLeast(before),
        judged.regulation().edition(),
        record.number(),
        record.department(),
        timings.gracePeriods());
  }
}
