package yuqing.notification.webhook.delivery;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import yuqing.contracts.Event;
import yuqing.durable.inbox.InboxEvent;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.Subscriptions;

/// Queues an event for each subscription that wants it, in the caller's transaction.
@ApplicationScoped
class WebhookIntake {
  private final DataSource database;
  private final Subscriptions subscriptions;
  private final IncidentDepartments departments;
  private final MessageQueue messages;
  private final SubscriptionQueues queues;
  private final InstantSource clock;

  WebhookIntake(
      DataSource database,
      Subscriptions subscriptions,
      IncidentDepartments departments,
      MessageQueue messages,
      SubscriptionQueues queues,
      InstantSource clock) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.departments = departments;
    this.messages = messages;
    this.queues = queues;
    this.clock = clock;
  }

  /// Whether anyone receives events. Asked once for the events of a poll, after they were
  /// published: who subscribes later receives what is published from then on. True while the
  /// database does not say: storing is tried until it does. In no transaction: it is asked at
  /// every poll.
  boolean hasReceivers() {
    try (var connection = database.getConnection()) {
      return Subscriptions.haveReceivingEvents(connection);
    } catch (SQLException unanswered) {
      return true;
    }
  }

  /// Where nobody receives events, only those that name the department of their incident are
  /// stored: it is kept for those who subscribe later.
  ///
  /// @param events of one incident, in their order
  void store(Connection connection, List<InboxEvent<OfferedEvent>> events) throws SQLException {
    var now = clock.instant();
    var addressed = addressed(connection, events);
    // One after another by id, so that two transactions never wait for each other in a circle.
    for (var each : subscriptions.receivingEvents()) {
      queue(connection, each, addressed, now);
    }
  }

  /// An event with what its incident's department was when it was published, as far as is known.
  private record AddressedEvent(Event<?> event, String department, String body, Context trace) {}

  private List<AddressedEvent> addressed(
      Connection connection, List<InboxEvent<OfferedEvent>> events) throws SQLException {
    var incident = events.getFirst().content().event().subject();
    var known = departments.find(connection, incident).orElse(null);
    var department = known;
    var addressed = new ArrayList<AddressedEvent>();
    for (var each : events) {
      var offered = each.content();
      department = offered.department() == null ? department : offered.department();
      var body = ThinEvent.of(offered.topic(), offered.bytes());
      addressed.add(new AddressedEvent(offered.event(), department, body, each.trace()));
    }
    if (department != null && !department.equals(known)) {
      departments.put(connection, incident, department);
    }
    return addressed;
  }

  private void queue(
      Connection connection, Subscription each, List<AddressedEvent> events, Instant now)
      throws SQLException {
    SubscriptionQueue queue = null;
    for (var event : events) {
      var department = event.department();
      var subject = event.event().subject();
      var releasesHeld = department != null && messages.hasHeld(connection, each.id(), subject);
      var wanted = each.wantsType(event.event().type()) && mayWant(each, department);
      if (!releasesHeld && !wanted) {
        continue;
      }
      queue = queue == null ? queues.lock(each.id()) : queue;
      if (queue == null) {
        return; // deleted concurrently
      }
      if (releasesHeld) {
        var kept = each.wantsDepartment(department);
        messages.releaseHeld(connection, each.id(), subject, kept, now);
      }
      if (wanted) {
        enter(connection, each, event, now);
      }
    }
    if (queue != null) {
      schedule(connection, queue, events.getLast(), now);
    }
  }

  private void enter(Connection connection, Subscription each, AddressedEvent event, Instant now)
      throws SQLException {
    var held = event.department() == null && !each.wantsAllDepartments();
    var sent = event.event();
    messages.enter(
        connection,
        each.id(),
        new MessageQueue.Entry(sent.id(), sent.type(), sent.subject(), event.body(), held),
        now);
  }

  /// In the trace of the last event: the due row has one.
  private void schedule(
      Connection connection, SubscriptionQueue queue, AddressedEvent last, Instant now)
      throws SQLException {
    try (var _ = last.trace().makeCurrent()) {
      queues.schedule(connection, queue, now);
    }
  }

  /// Topics may overtake one another: before the report is consumed the department is unknown.
  private static boolean mayWant(Subscription each, String department) {
    return department == null || each.wantsDepartment(department);
  }
}
