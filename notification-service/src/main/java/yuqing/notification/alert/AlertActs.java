package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.durable.Transactions;
import yuqing.notification.incident.IncidentLock;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;

/// Gives what an office does about an alert its transaction: the answer under its key, the lock,
/// the change.
@ApplicationScoped
class AlertActs {
  private final Idempotency idempotency;
  private final AlertSearch search;
  private final Alerts alerts;
  private final AlertCallRecorder calls;
  private final AlertUrging urging;
  private final IncidentLock lock;
  private final Transactions transactions;
  private final InstantSource clock;

  AlertActs(
      Idempotency idempotency,
      AlertSearch search,
      Alerts alerts,
      AlertCallRecorder calls,
      AlertUrging urging,
      IncidentLock lock,
      Transactions transactions,
      InstantSource clock) {
    this.idempotency = idempotency;
    this.search = search;
    this.alerts = alerts;
    this.calls = calls;
    this.urging = urging;
    this.lock = lock;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param language of the answer
  record Request(UUID alert, IdempotencyKey key, Caller caller, Language language) {

    /// The office that acts.
    Recorder by() {
      var role = caller.has(Role.GROUP_OFFICE) ? Role.GROUP_OFFICE : Role.ADMIN_OFFICE;
      return new Recorder(role.code(), caller.person(), null);
    }
  }

  @Transactional
  Response recordCall(Request request, AlertCallBody body, BodyFaults faults) {
    return idempotency.once(
        request.key(),
        () ->
            change(
                request,
                (connection, alert, now) ->
                    calls.record(connection, alert, body, faults, request.by(), now)));
  }

  @Transactional
  Response urge(Request request) {
    return idempotency.once(
        request.key(),
        () ->
            change(
                request,
                (connection, alert, now) -> urging.urge(connection, alert, request.by(), now)));
  }

  @FunctionalInterface
  private interface Step {
    void take(Connection connection, Alert alert, Instant now) throws SQLException;
  }

  private StoredAnswer change(Request request, Step step) {
    return transactions.inCurrent(
        connection -> {
          var incident =
              search
                  .incidentOf(request.caller(), request.alert())
                  .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          lock.lock(connection, incident);
          var alert = alerts.findById(request.alert());
          step.take(connection, alert, clock.instant());
          alerts.flush();
          return StoredAnswer.created(
              "/alerts/" + alert.id, null, search.answer(alert, request.language()));
        });
  }
}
