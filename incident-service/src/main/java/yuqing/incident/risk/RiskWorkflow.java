package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.contracts.EventDraft;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.RiskCleared;
import yuqing.contracts.IncidentEvent.RiskEvent;
import yuqing.contracts.IncidentEvent.RiskReassessed;
import yuqing.contracts.IncidentEvent.RiskRegistered;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.Topic;
import yuqing.contracts.text.StatedTime;
import yuqing.durable.outbox.EventLog;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.risk.RiskBody.ClearingBody;
import yuqing.incident.risk.RiskBody.ReassessmentBody;
import yuqing.incident.risk.RiskBody.RiskMeasureBody;
import yuqing.incident.task.FollowingTasks;
import yuqing.incident.task.TaskSetting;
import yuqing.rest.request.BodyFaults;

/// What becomes of a risk: it is registered, reassessed and cleared. Each change, the tasks that it
/// sets and its event commit in the transaction at hand.
@ApplicationScoped
class RiskWorkflow {

  /// Of one risk in its whole life.
  private static final int MOST_MEASURES = 50;

  private final RiskRules rules;
  private final RiskNumbers numbers;
  private final Risks risks;
  private final RiskDays days;
  private final TaskSetting setting;
  private final FollowingTasks tasks;
  private final EntityManager entities;
  private final EventLog log;
  private final InstantSource clock;

  RiskWorkflow(
      RiskRules rules,
      RiskNumbers numbers,
      Risks risks,
      RiskDays days,
      TaskSetting setting,
      FollowingTasks tasks,
      EntityManager entities,
      EventLog log,
      InstantSource clock) {
    this.rules = rules;
    this.numbers = numbers;
    this.risks = risks;
    this.days = days;
    this.setting = setting;
    this.tasks = tasks;
    this.entities = entities;
    this.log = log;
    this.clock = clock;
  }

  /// @return its id
  UUID register(Connection connection, RiskBody body, Caller caller, BodyFaults faults)
      throws SQLException {
    if (faults.isFaulty("department")) {
      // Whether the caller may cannot be said without it.
      faults.throwIfAny();
    }
    var recorder = RiskRules.keeper(caller, body.department());
    rules.check(connection, body, recorder, faults);
    faults.throwIfAny();
    var now = clock.instant();
    var risk = new Risk();
    risk.id = UUID.randomUUID();
    risk.number = numbers.next(connection, days.of(now));
    risk.department = body.department();
    risk.level = body.level();
    risk.title = body.title();
    risk.description = body.description();
    risk.state = RiskState.OPEN;
    risk.registeredAt = now;
    risk.registeredBy = recorder.role();
    risk.registeredPerson = recorder.person();
    risks.persist(risk);
    var measures = set(connection, risk, body.measures(), recorder);
    publish(
        connection,
        risk,
        new RiskRegistered(
            risk.reference(), risk.level, risk.title, risk.description, measures, now, recorder));
    return risk.id;
  }

  /// @param risk locked, and readable by the caller
  void reassess(
      Connection connection, Risk risk, ReassessmentBody body, Caller caller, BodyFaults faults)
      throws SQLException {
    var recorder = RiskRules.keeper(caller, risk.department);
    RiskRules.requireOpen(risk);
    rules.check(connection, body.measures(), risk.department, recorder, faults);
    requireRoom(risk, body, faults);
    faults.throwIfAny();
    var before = risk.level;
    risk.level = body.level() == null ? before : body.level();
    var changed = body.description() != null && !body.description().equals(risk.description);
    if (changed) {
      risk.description = body.description();
    }
    risk.reassessedAt = clock.instant();
    risk.reassessmentReason = body.reason();
    var measures = set(connection, risk, body.measures(), recorder);
    publish(
        connection,
        risk,
        new RiskReassessed(
            risk.reference(),
            before,
            risk.level,
            changed ? risk.description : null,
            body.reason(),
            measures,
            risk.reassessedAt,
            recorder));
  }

  /// @param risk locked, and readable by the caller
  void clear(Connection connection, Risk risk, ClearingBody body, Caller caller, BodyFaults faults)
      throws SQLException {
    var recorder = RiskRules.clearer(caller, risk.department);
    RiskRules.requireOpen(risk);
    var now = clock.instant();
    var clearedAt = clearedAt(body.occurredAt(), risk, now, faults);
    faults.throwIfAny();
    RiskRules.requireDone(tasks.of(risks.measures(risk.id)));
    risk.state = RiskState.CLEARED;
    risk.clearingResult = body.result();
    risk.clearedAt = clearedAt;
    risk.clearingRecordedAt = now;
    risk.clearedBy = recorder.role();
    risk.clearedPerson = recorder.person();
    publish(
        connection,
        risk,
        new RiskCleared(risk.reference(), body.result(), clearedAt, now, recorder));
  }

  private void requireRoom(Risk risk, ReassessmentBody body, BodyFaults faults) {
    if (!body.measures().isEmpty()
        && !faults.isFaulty("measures")
        && risks.measures(risk.id).size() + body.measures().size() > MOST_MEASURES) {
      faults.reject(
          "measures",
          "too-many",
          "一项隐患最多 %d 项措施".formatted(MOST_MEASURES),
          "a risk has at most %d measures".formatted(MOST_MEASURES));
    }
  }

  private static Instant clearedAt(Instant sent, Risk risk, Instant now, BodyFaults faults) {
    if (sent == null) {
      return now;
    }
    var stated = StatedTime.notAhead(sent, now);
    if (stated.isAfter(now)) {
      faults.reject("occurredAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    } else if (!new StatedTime(stated, now).reaches(risk.registeredAt)) {
      faults.reject(
          "occurredAt", "before-risk", "不能早于隐患登记", "must not be before it was registered");
    }
    return stated;
  }

  /// Each measure becomes a task of no incident.
  private List<TaskReference> set(
      Connection connection, Risk risk, List<RiskMeasureBody> measures, Recorder recorder)
      throws SQLException {
    var set = new ArrayList<TaskReference>();
    for (var each : measures) {
      var task = setting.setFollowing(connection, each.task(), recorder);
      risks.addMeasure(risk.id, task.id());
      set.add(task);
    }
    return List.copyOf(set);
  }

  /// Counts the version up.
  private void publish(Connection connection, Risk risk, RiskEvent event) throws SQLException {
    risk.version++;
    // Before anything is published: what the database refuses is known now.
    entities.flush();
    var subject = risk.id.toString();
    var draft = new EventDraft(LockedIncident.SOURCE, subject, event);
    log.append(connection, Topic.INCIDENT.name(), subject, draft::write);
  }
}
