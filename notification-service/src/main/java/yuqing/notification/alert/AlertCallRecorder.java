package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.text.StatedTime;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.BodyFaults;

/// Records that somebody whom an alert concerns was told by telephone. It proves that and no more:
/// the escalation goes on until somebody acknowledges. In the caller's transaction under the
/// incident's lock.
@ApplicationScoped
class AlertCallRecorder {
  /// Of one alert.
  private static final int MOST = 50;

  private final AlertCalls calls;
  private final AlertDeliveries deliveries;
  private final Addressees addressees;
  private final EventPublisher events;

  AlertCallRecorder(
      AlertCalls calls, AlertDeliveries deliveries, Addressees addressees, EventPublisher events) {
    this.calls = calls;
    this.deliveries = deliveries;
    this.addressees = addressees;
    this.events = events;
  }

  void record(
      Connection connection,
      Alert alert,
      AlertCallBody body,
      BodyFaults faults,
      Recorder by,
      Instant now)
      throws SQLException {
    var toldAt = toldAt(body.occurredAt(), alert, faults, now);
    var told = told(body.person(), alert, faults, now);
    faults.throwIfAny();
    if (calls.countOf(alert.id) >= MOST) {
      throw new ProblemException(AlertProblem.TOO_MANY_CALLS);
    }
    var call = AlertCall.of(alert.id, told.orElseThrow(), toldAt, now, by);
    calls.persist(call);
    events.publish(connection, alert.incident, call.receipt());
  }

  private static Instant toldAt(Instant sent, Alert alert, BodyFaults faults, Instant now) {
    if (sent == null) {
      return now;
    }
    var stated = StatedTime.notAhead(sent, now);
    if (stated.isAfter(now)) {
      faults.reject("occurredAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    } else if (!new StatedTime(stated, now).reaches(alert.orderedAt)) {
      faults.reject(
          "occurredAt", "before-alert", "不能早于提醒下达", "must not be before the alert was ordered");
    }
    return stated;
  }

  private Optional<Addressee> told(String person, Alert alert, BodyFaults faults, Instant now) {
    if (person == null) {
      return Optional.empty();
    }
    var told = sentTo(person, alert).or(() -> onLadder(person, alert, now));
    if (told.isEmpty()) {
      faults.reject(
          "person", "not-concerned", "该提醒不涉及此人的岗位", "holds no post that this alert goes to");
    }
    return told;
  }

  private Optional<Addressee> sentTo(String person, Alert alert) {
    return deliveries.of(List.of(alert.id)).stream()
        .filter(each -> each.person.equals(person) && alert.concerns(each))
        .map(each -> new Addressee(each.post(), each.department, person))
        .findFirst();
  }

  private Optional<Addressee> onLadder(String person, Alert alert, Instant now) {
    return alert.ladder.stream()
        .flatMap(step -> addressees.of(step.post(), step.department, now).stream())
        .filter(each -> each.person().equals(person))
        .findFirst();
  }
}
