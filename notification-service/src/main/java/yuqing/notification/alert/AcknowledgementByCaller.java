package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.notification.incident.IncidentLock;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Acknowledges an alert for the person who is logged in: one whom it was sent to, or the group
/// office.
@ApplicationScoped
class AcknowledgementByCaller {
  private final AlertSearch search;
  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final Acknowledgement acknowledgement;
  private final IncidentLock lock;
  private final Transactions transactions;
  private final InstantSource clock;

  AcknowledgementByCaller(
      AlertSearch search,
      Alerts alerts,
      AlertDeliveries deliveries,
      Acknowledgement acknowledgement,
      IncidentLock lock,
      Transactions transactions,
      InstantSource clock) {
    this.search = search;
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.acknowledgement = acknowledgement;
    this.lock = lock;
    this.transactions = transactions;
    this.clock = clock;
  }

  AlertAnswer acknowledge(Caller caller, UUID alert, Language language) {
    return transactions.inNew(
        connection -> {
          var incident =
              search
                  .incidentOf(caller, alert)
                  .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          lock.lock(connection, incident);
          var post =
              postOf(caller, concerned(alert))
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              StandardProblem.FORBIDDEN,
                              "该提醒未发送给您，由收到提醒的人员或领导小组办公室确认",
                              "this alert was not sent to you; those to whom it was, or the group"
                                  + " office, acknowledge it"));
          var acknowledged =
              acknowledgement.of(connection, alert, post, person(caller), clock.instant());
          return search.answer(acknowledged, language);
        });
  }

  /// Those who have still to do with it.
  private List<AlertDelivery> concerned(UUID alert) {
    var found = alerts.findById(alert);
    return deliveries.of(List.of(alert)).stream().filter(found::concerns).toList();
  }

  /// The roster's id; a token without one is named by its client.
  private static String person(Caller caller) {
    return caller.person() == null ? caller.name() : caller.person();
  }

  /// As holder of which post the caller was notified: by name, or by post; the office acknowledges
  /// for all.
  private static Optional<Post> postOf(Caller caller, List<AlertDelivery> sent) {
    return sent.stream()
        .filter(each -> each.person.equals(caller.person()))
        .findFirst()
        .or(() -> sent.stream().filter(each -> holds(caller, each)).findFirst())
        .map(AlertDelivery::post)
        .or(() -> Optional.of(Post.GROUP_OFFICE).filter(_ -> caller.has(Role.GROUP_OFFICE)));
  }

  private static boolean holds(Caller caller, AlertDelivery sent) {
    return caller.roles().stream().anyMatch(role -> role.code().equals(sent.post))
        && (sent.department == null || caller.departments().contains(sent.department));
  }
}
