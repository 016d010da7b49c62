package yuqing.desk.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.RoleSet;
import yuqing.access.Roles;
import yuqing.desk.client.AlertView;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.TaskClient;
import yuqing.desk.client.TaskView;
import yuqing.desk.frame.PageFrame;

/// Asks the services for what the start page shows.
@ApplicationScoped
class DutyBoards {
  private static final String OWED = "OWED";
  private static final int MOST_OWED = 100;
  private static final int MOST_ALERTS = 50;
  private static final int MOST_WAITING = 20;

  private final EscalationClient escalation;
  private final NotificationClient notification;
  private final IncidentClient incidents;
  private final TaskClient tasks;
  private final WaitingQueues queues;
  private final PageFrame frame;

  DutyBoards(
      @RestClient EscalationClient escalation,
      @RestClient NotificationClient notification,
      @RestClient IncidentClient incidents,
      @RestClient TaskClient tasks,
      WaitingQueues queues,
      PageFrame frame) {
    this.escalation = escalation;
    this.notification = notification;
    this.incidents = incidents;
    this.tasks = tasks;
    this.queues = queues;
    this.frame = frame;
  }

  DutyBoard of(String wanted) {
    var views = OwedView.of(frame.roles(), !frame.departments().isEmpty());
    var view =
        views.stream()
            .filter(each -> each.code().equals(wanted))
            .findFirst()
            .orElse(views.getFirst());
    var mine = view == OwedView.MINE ? Boolean.TRUE : null;
    var departments = view == OwedView.DEPARTMENT ? frame.departments() : List.<String>of();
    return new DutyBoard(
        view,
        views,
        ServiceCall.part(
            ServiceName.ESCALATION,
            () -> escalation.obligations(mine, OWED, departments, List.of(), null, MOST_OWED)),
        ServiceCall.part(ServiceName.ESCALATION, () -> escalation.counts(mine, OWED, departments)),
        alerts(frame.person(), () -> unacknowledged(null)),
        toBeAssigned(),
        queues.list(),
        queues.withoutExchange(),
        tasks(),
        frame.now());
  }

  /// Alerts are of people on the roster: notification-service refuses to list those of one who is
  /// not on it, and the page has no part for them.
  ///
  /// @param person the roster's id; null for one who is not on it
  static LoadedPart<List<AlertGroup>> alerts(
      String person, Supplier<List<AlertView>> unacknowledged) {
    return person == null
        ? null
        : ServiceCall.part(ServiceName.NOTIFICATION, () -> AlertGroup.of(unacknowledged.get()));
  }

  /// The reader's own alerts that nobody has acknowledged.
  ///
  /// @param incident null for those of all
  private List<AlertView> unacknowledged(UUID incident) {
    return notification.alerts(incident, "me", true, MOST_ALERTS).items();
  }

  /// Acknowledges what the reader has been alerted of about an incident.
  void acknowledge(UUID incident) {
    ServiceCall.to(
        ServiceName.NOTIFICATION,
        () -> {
          unacknowledged(incident).forEach(alert -> notification.acknowledge(alert.id()));
          return null;
        });
  }

  private LoadedPart<Listing<IncidentRow>> toBeAssigned() {
    return frame.has(Roles.GROUP_OFFICE)
        ? ServiceCall.part(
            ServiceName.INCIDENT,
            () -> incidents.list(null, null, null, null, true, null, null, MOST_WAITING))
        : null;
  }

  private LoadedPart<Listing<TaskView>> tasks() {
    var owner = RoleSet.rolesOf(Roles.TASK_OWNER).stream().anyMatch(frame::has);
    return owner
        ? ServiceCall.part(
            ServiceName.INCIDENT, () -> tasks.list(true, true, null, null, null, MOST_WAITING))
        : null;
  }
}
