package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.group.GroupNotices;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Escalates an alert along its ladder: the first step at once, each further one at its time unless
/// somebody has acknowledged or the obligation is settled. Every method runs in the caller's
/// transaction, which holds the incident's lock.
@ApplicationScoped
class AlertEscalation implements DueHandler {
  static final String KIND = "climb";

  private final Alerts alerts;
  private final LadderClimb steps;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final NextChannel nextChannel;
  private final GroupNotices groups;
  private final EventPublisher events;
  private final DueRows dueRows;
  private final IncidentLock lock;

  AlertEscalation(
      Alerts alerts,
      LadderClimb steps,
      AlertDeliveries deliveries,
      AlertMessages messages,
      NextChannel nextChannel,
      GroupNotices groups,
      EventPublisher events,
      DueRows dueRows,
      IncidentLock lock) {
    this.alerts = alerts;
    this.steps = steps;
    this.deliveries = deliveries;
    this.messages = messages;
    this.nextChannel = nextChannel;
    this.groups = groups;
    this.events = events;
    this.dueRows = dueRows;
    this.lock = lock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
  }

  /// An order that was taken in before changes nothing, nor does one of a difference that is
  /// settled.
  void begin(Connection connection, UUID incident, AlertOrdered order, Instant now)
      throws SQLException {
    var earlier = alerts.of(order.obligation().id());
    if (earlier.stream().anyMatch(alert -> alert.id.equals(order.alert()))
        || DifferenceAlertEnds.isSettled(connection, incident, order)) {
      return;
    }
    var alert = Alert.of(incident, order);
    endReplaced(connection, earlier, alert, now);
    if (DifferenceAlertEnds.isHidden(connection, incident, order)) {
      alert.state = AlertState.CANCELLED;
      alerts.persist(alert);
    } else {
      notifyDueSteps(connection, alert, now);
      alerts.persist(alert);
      groups.add(connection, alert.id, incident, alert.level, alert.due, now);
    }
  }

  /// What was begun together of judgements leaves at once where they are complete.
  void release(Connection connection, Collection<UUID> judgements, Instant now)
      throws SQLException {
    for (var judgement : judgements) {
      if (alerts.isComplete(judgement, now)) {
        messages.release(connection, judgement, now);
      }
    }
  }

  /// Begins what was not begun while a merge hid it.
  void resume(Connection connection, Alert alert, Instant now) throws SQLException {
    alert.state = AlertState.CLIMBING;
    climb(connection, alert, now);
    groups.add(connection, alert.id, alert.incident, alert.level, alert.due, now);
  }

  private void climb(Connection connection, Alert alert, Instant now) throws SQLException {
    notifyDueSteps(connection, alert, now);
    releaseIfComplete(connection, alert, now);
  }

  /// When the last alert of a judgement has come, or has gone on to its next step, nobody need wait
  /// for more.
  private void releaseIfComplete(Connection connection, Alert alert, Instant now)
      throws SQLException {
    if (alert.judgement != null) {
      release(connection, List.of(alert.judgement), now);
    }
  }

  /// Ordered anew, an obligation is owed by others, due sooner or graver: the plans before it end.
  /// A reminder and the alert of a missing stand beside the first plan.
  private void endReplaced(Connection connection, List<Alert> earlier, Alert ordered, Instant now)
      throws SQLException {
    for (var alert : earlier) {
      if (alert.state == AlertState.CLIMBING && isReplacedBy(ordered, alert)) {
        cancel(connection, alert, now);
      }
    }
  }

  private static boolean isReplacedBy(Alert ordered, Alert earlier) {
    return ordered.cause == AlertCause.OPENED
        || earlier.cause == ordered.cause
        || !earlier.orderedFor().equals(ordered.orderedFor());
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var alert = alerts.findById(IncidentKey.parse(row.key()).part());
    if (alert == null || alert.state != AlertState.CLIMBING) {
      return;
    }
    nextChannel.openForSilent(connection, alert, now);
    if (alert.hasNextStep()) {
      climb(connection, alert, now);
    } else {
      steps.notifyGroupOffice(connection, alert, now);
      exhaust(connection, alert, "nobody acknowledged", now);
      releaseIfComplete(connection, alert, now);
    }
  }

  /// The last person who might have been reached on a step could not be: the next step is notified
  /// at once.
  void goOn(Connection connection, UUID id, int failedStep, Instant now) throws SQLException {
    var alert = alerts.findById(id);
    if (alert.state != AlertState.CLIMBING
        || alert.step != failedStep
        || deliveries.mayReachSomebody(id, failedStep)) {
      return;
    }
    dueRows.cancel(connection, KIND, key(alert));
    if (!alert.hasNextStep()) {
      steps.notifyGroupOffice(connection, alert, now);
      exhaust(connection, alert, "nobody could be reached", now);
    } else if (steps.notifyNext(connection, alert, now)) {
      notifyDueSteps(connection, alert, now);
    } else {
      skipToSomebody(connection, alert, now);
    }
    releaseIfComplete(connection, alert, now);
  }

  /// The obligation was met or is no longer owed: nobody further need be notified.
  void settle(Connection connection, UUID obligation, Instant now) throws SQLException {
    for (var alert : alerts.of(obligation)) {
      if (alert.state == AlertState.CLIMBING) {
        cancel(connection, alert, now);
      } else {
        deliveries.stop(connection, alert.id, now);
      }
      alert.settledAt = now;
    }
  }

  private void cancel(Connection connection, Alert alert, Instant now) throws SQLException {
    alert.state = AlertState.CANCELLED;
    stop(connection, alert, now);
  }

  /// Whoever is notified later, and whoever looks, finds the obligation as it stands now.
  void move(ObligationMoved moved) {
    for (var alert : alerts.of(moved.obligation().id())) {
      alert.due = moved.due();
      alert.article = moved.obligation().article();
      alert.owner = moved.obligation().owner().code();
      alert.department = moved.obligation().department();
    }
  }

  /// @see #move
  void regrade(UUID incident, Level level) {
    alerts.regrade(incident, level);
  }

  void stop(Connection connection, Alert alert, Instant now) throws SQLException {
    dueRows.cancel(connection, KIND, key(alert));
    deliveries.stop(connection, alert.id, now);
  }

  private void notifyDueSteps(Connection connection, Alert alert, Instant now) throws SQLException {
    while (alert.hasNextStep() && !alert.nextStepDue().isAfter(now)) {
      if (!steps.notifyNext(connection, alert, now)) {
        skipToSomebody(connection, alert, now);
        return;
      }
    }
    waitForTheNext(connection, alert);
  }

  /// A step without holders takes no time: the next one is notified at once, whatever its wait.
  /// Where the ladder ends so, the group office is asked for an answer in their place.
  private void skipToSomebody(Connection connection, Alert alert, Instant now) throws SQLException {
    while (alert.hasNextStep()) {
      if (steps.notifyNext(connection, alert, now)) {
        notifyDueSteps(connection, alert, now);
        return;
      }
    }
    if (deliveries.mayReachSomebody(alert.id)) {
      waitForTheNext(connection, alert);
    } else {
      exhaust(connection, alert, "nobody is left to tell", now);
    }
  }

  private void waitForTheNext(Connection connection, Alert alert) throws SQLException {
    if (alert.hasNextStep()) {
      dueRows.schedule(connection, KIND, key(alert), alert.nextStepDue());
    } else if (alert.ladder.size() > 1) {
      dueRows.schedule(connection, KIND, key(alert), alert.silenceDue());
    }
  }

  private void exhaust(Connection connection, Alert alert, String reason, Instant now)
      throws SQLException {
    alert.state = AlertState.EXHAUSTED;
    publish(connection, alert, reason, now);
  }

  private void publish(Connection connection, Alert alert, String reason, Instant now)
      throws SQLException {
    events.publish(
        connection, alert.incident, NotificationEvent.Exhausted.ofLadder(alert.id, reason, now));
  }

  private static String key(Alert alert) {
    return new IncidentKey(alert.incident, alert.id).toString();
  }
}
