package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;

/// Enters an event for each subscription that wants it, in the caller's transaction.
@ApplicationScoped
class WebhookIntake {
  private final Subscriptions subscriptions;
  private final IncidentDepartments departments;
  private final MessageQueue queue;
  private final SubscriptionQueues lanes;
  private final InstantSource clock;

  WebhookIntake(
      Subscriptions subscriptions,
      IncidentDepartments departments,
      MessageQueue queue,
      SubscriptionQueues lanes,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.departments = departments;
    this.queue = queue;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// @param bytes as they are on the topic
  void store(Connection connection, Event<?> event, String topic, byte[] bytes)
      throws SQLException {
    var now = clock.instant();
    var subject = event.subject();
    var learnt = departmentIn(event);
    if (learnt != null) {
      departments.put(connection, subject, learnt);
    }
    var department = learnt == null ? departments.of(connection, subject) : learnt;
    var body = ThinEvent.of(topic, bytes);
    // One after another by id, so that two who enter never wait for each other in a circle.
    for (var each : subscriptions.listening()) {
      enter(connection, each, event, department, body, now);
    }
  }

  /// Null where the event does not say whose incident it is.
  private static String departmentIn(Event<?> event) {
    if (event.data() instanceof IncidentEvent.Reported reported) {
      return reported.department();
    }
    return event.data() instanceof IncidentEvent.Assigned assigned ? assigned.toDepartment() : null;
  }

  private void enter(
      Connection connection,
      Subscription each,
      Event<?> event,
      String department,
      String body,
      Instant now)
      throws SQLException {
    var settlesHeld = department != null && queue.anyHeld(connection, each.id, event.subject());
    var wanted = each.wantsType(event.type()) && mayWant(each, department);
    if (!settlesHeld && !wanted) {
      return;
    }
    var lane = lanes.locked(each.id);
    if (lane == null) {
      return; // deleted meanwhile
    }
    if (settlesHeld) {
      var kept = each.wantsDepartment(department);
      queue.settleHeld(connection, each.id, event.subject(), kept, now);
    }
    if (wanted) {
      var held = department == null && !each.wantsAllDepartments();
      var message = new MessageQueue.Entry(event.id(), event.type(), event.subject(), body, held);
      queue.enter(connection, each.id, message, now);
    }
    lanes.schedule(connection, lane, now);
  }

  /// Topics may overtake one another: before the report is heard nobody knows the department.
  private static boolean mayWant(Subscription each, String department) {
    return department == null || each.wantsDepartment(department);
  }
}
