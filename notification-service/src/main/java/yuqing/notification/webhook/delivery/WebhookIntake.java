package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.Subscriptions;

/// Queues an event for each subscription that wants it, in the caller's transaction.
@ApplicationScoped
class WebhookIntake {
  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final IncidentDepartments departments;
  private final MessageQueue messages;
  private final SubscriptionQueues queues;
  private final InstantSource clock;

  WebhookIntake(
      Transactions transactions,
      Subscriptions subscriptions,
      IncidentDepartments departments,
      MessageQueue messages,
      SubscriptionQueues queues,
      InstantSource clock) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.departments = departments;
    this.messages = messages;
    this.queues = queues;
    this.clock = clock;
  }

  /// Whether storing it would change nothing: nobody receives events, and it does not name the
  /// department of its incident, which is kept for those who subscribe later. Cheaper than a
  /// transaction that writes, for each event of a school that has no subscriptions. False while
  /// the database does not say: storing is tried until it does.
  boolean hasNoReceiver(Event<?> event) {
    try {
      return departmentIn(event) == null
          && transactions.inNew(_ -> !subscriptions.hasReceivingEvents());
    } catch (RuntimeException unanswered) {
      return false;
    }
  }

  /// @param bytes as they are on the topic
  void store(Connection connection, Event<?> event, String topic, byte[] bytes)
      throws SQLException {
    var now = clock.instant();
    var subject = event.subject();
    var department = departmentIn(event);
    if (department == null) {
      department = departments.find(connection, subject).orElse(null);
    } else {
      departments.put(connection, subject, department);
    }
    var body = ThinEvent.of(topic, bytes);
    // One after another by id, so that two events never wait for each other in a circle.
    for (var each : subscriptions.receivingEvents()) {
      queue(connection, each, event, department, body, now);
    }
  }

  /// Null where the event does not name the department of its incident.
  private static String departmentIn(Event<?> event) {
    if (event.data() instanceof IncidentEvent.Reported reported) {
      return reported.department();
    }
    if (event.data() instanceof IncidentEvent.RecordedAfterwards stated) {
      return stated.department();
    }
    return event.data() instanceof IncidentEvent.Assigned assigned ? assigned.toDepartment() : null;
  }

  private void queue(
      Connection connection,
      Subscription each,
      Event<?> event,
      String department,
      String body,
      Instant now)
      throws SQLException {
    var releasesHeld =
        department != null && messages.hasHeld(connection, each.id(), event.subject());
    var wanted = each.wantsType(event.type()) && mayWant(each, department);
    if (!releasesHeld && !wanted) {
      return;
    }
    var queue = queues.lock(each.id());
    if (queue == null) {
      return; // deleted concurrently
    }
    if (releasesHeld) {
      var kept = each.wantsDepartment(department);
      messages.releaseHeld(connection, each.id(), event.subject(), kept, now);
    }
    if (wanted) {
      var held = department == null && !each.wantsAllDepartments();
      var message = new MessageQueue.Entry(event.id(), event.type(), event.subject(), body, held);
      messages.enter(connection, each.id(), message, now);
    }
    queues.schedule(connection, queue, now);
  }

  /// Topics may overtake one another: before the report is consumed the department is unknown.
  private static boolean mayWant(Subscription each, String department) {
    return department == null || each.wantsDepartment(department);
  }
}
