package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.contracts.EventDraft;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.outbox.EventLog;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Where tasks are changed: row locks, change, event, all in one transaction. The events of an
/// incident's task are the incident's; those of a task that belongs to none have the task's own id
/// as subject.
@ApplicationScoped
class TaskWriter {

  /// In whose name the clock acts.
  private static final Caller NOBODY = new Caller(null, "incident-service", Set.of(), Set.of());

  private final Tasks tasks;
  private final IncidentWriter incidents;
  private final EntityManager entities;
  private final EventLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  TaskWriter(
      Tasks tasks,
      IncidentWriter incidents,
      EntityManager entities,
      EventLog log,
      Transactions transactions,
      InstantSource clock) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.entities = entities;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What is done with a locked task.
  @FunctionalInterface
  interface Change<T> {
    T with(LockedTask locked) throws SQLException;
  }

  /// Changes a task in the transaction at hand.
  ///
  /// @throws ProblemException 404 where there is none that the caller may read
  <T> T change(UUID id, Caller caller, Change<T> change) {
    return change(
        id,
        locked -> {
          if (!locked.isReadableBy(caller)) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
          }
          return change.with(locked);
        });
  }

  /// The same when it is the clock that acts.
  ///
  /// @throws ProblemException 404 where there is none
  <T> T change(UUID id, Change<T> change) {
    var incident = tasks.incidentOf(id);
    return incident.isPresent()
        ? incidents.changeOfAnother(
            incident.get(), NOBODY, locked -> ofIncident(locked, lock(id), change))
        : transactions.inCurrent(connection -> ofNone(connection, lock(id), change));
  }

  /// Enters a new task of a locked incident.
  <T> T enter(LockedIncident locked, Task task, Change<T> change) throws SQLException {
    tasks.persist(task);
    return ofIncident(locked, task, change);
  }

  /// Enters a new task of no incident.
  <T> T enter(Connection connection, Task task, Change<T> change) throws SQLException {
    tasks.persist(task);
    return ofNone(connection, task, change);
  }

  /// What the incident's writer does not lock is its tasks: it publishes after this.
  private static <T> T ofIncident(LockedIncident incident, Task task, Change<T> change)
      throws SQLException {
    var locked = new LockedTask(incident.connection(), task, incident.incident(), incident.now());
    var result = change.with(locked);
    locked.recorded().forEach(incident::record);
    return result;
  }

  private <T> T ofNone(Connection connection, Task task, Change<T> change) throws SQLException {
    var locked = new LockedTask(connection, task, null, clock.instant());
    var result = change.with(locked);
    // Before anything is published: what the database refuses is known now.
    entities.flush();
    var subject = task.id.toString();
    for (var event : locked.recorded()) {
      var draft = new EventDraft(LockedIncident.SOURCE, subject, event);
      log.append(connection, Topic.INCIDENT.name(), subject, draft::write);
    }
    return result;
  }

  private Task lock(UUID id) {
    return tasks.lock(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
