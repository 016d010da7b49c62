package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.durable.Transactions;
import yuqing.incident.risk.ListedRiskAnswer.MeasureCounts;
import yuqing.incident.risk.RiskBody.ReassessmentBody;
import yuqing.incident.task.FollowingTasks;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.SentPrecondition;

/// Gives a request about risks its transaction: the answer under its key, the lock, the change.
@ApplicationScoped
class RiskRequests {

  private final Idempotency idempotency;
  private final RiskWorkflow workflow;
  private final Risks risks;
  private final RiskDays days;
  private final FollowingTasks tasks;
  private final Transactions transactions;
  private final SentPrecondition precondition;
  private final CurrentCaller caller;
  private final InstantSource clock;

  RiskRequests(
      Idempotency idempotency,
      RiskWorkflow workflow,
      Risks risks,
      RiskDays days,
      FollowingTasks tasks,
      Transactions transactions,
      SentPrecondition precondition,
      CurrentCaller caller,
      InstantSource clock) {
    this.idempotency = idempotency;
    this.workflow = workflow;
    this.risks = risks;
    this.days = days;
    this.tasks = tasks;
    this.transactions = transactions;
    this.precondition = precondition;
    this.caller = caller;
    this.clock = clock;
  }

  /// One step of a locked risk, by a caller who may read it.
  @FunctionalInterface
  interface Step {
    void take(Connection connection, Risk risk, Caller caller) throws SQLException;
  }

  @Transactional
  public Response register(IdempotencyKey key, RiskBody body, BodyFaults faults) {
    return idempotency.once(
        key,
        () ->
            transactions.inCurrent(
                connection ->
                    created(
                        connection, workflow.register(connection, body, caller.get(), faults))));
  }

  /// On the version that the request names if it names one.
  @Transactional
  public Response act(UUID id, IdempotencyKey key, Step step) {
    return idempotency.once(
        key,
        () ->
            transactions.inCurrent(
                connection -> {
                  var risk = lock(id);
                  precondition.require(risk.version);
                  step.take(connection, risk, caller.get());
                  return created(connection, id);
                }));
  }

  /// @param ifMatch must name its version: 428 without, 412 when it is another by now
  @Transactional
  public StoredAnswer reassess(UUID id, String ifMatch, ReassessmentBody body, BodyFaults faults) {
    return transactions.inCurrent(
        connection -> {
          var risk = lock(id);
          Preconditions.require(ifMatch, risk.version);
          workflow.reassess(connection, risk, body, caller.get(), faults);
          return StoredAnswer.ok(ETags.of(risk.version), answer(connection, readable(id)));
        });
  }

  /// @throws ProblemException 404 where there is none that the caller may read
  @Transactional
  public StoredAnswer find(UUID id) {
    return transactions.inCurrent(
        connection -> {
          var found = readable(id);
          return StoredAnswer.ok(ETags.of(found.risk().version), answer(connection, found));
        });
  }

  @Transactional
  public Page<ListedRiskAnswer> list(RiskParameters parameters) {
    var today = days.of(clock.instant());
    var search = parameters.read(today).visibleTo(scope());
    var limit = parameters.limit();
    var page = Page.of(risks.listed(search, limit + 1), limit, RiskSearch::cursorAfter);
    var ids = page.items().stream().map(each -> each.risk().id).toList();
    var counts = transactions.inCurrent(connection -> Risks.counts(connection, ids));
    return page.map(
        row ->
            ListedRiskAnswer.of(
                row, counts.getOrDefault(row.risk().id, MeasureCounts.NONE), today));
  }

  /// Locked first, so that it is read as it is under the lock.
  private Risk lock(UUID id) {
    if (risks.lock(id).isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return readable(id).risk();
  }

  private Risks.ListedRisk readable(UUID id) {
    return risks
        .find(new RiskSearch().withId(id).visibleTo(scope()))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private ReadScope scope() {
    return Access.readScope(caller.get());
  }

  private StoredAnswer created(Connection connection, UUID id) throws SQLException {
    var found = readable(id);
    return StoredAnswer.created(
        "/risks/" + id, ETags.of(found.risk().version), answer(connection, found));
  }

  private RiskAnswer answer(Connection connection, Risks.ListedRisk row) throws SQLException {
    var risk = row.risk();
    var measures = tasks.of(risks.measures(risk.id));
    var details =
        new RiskAnswer.RiskDetails(
            measures,
            Risks.meetings(connection, risk.id, scope()),
            RiskRules.allowed(caller.get(), risk, measures));
    return RiskAnswer.of(row, details, days.of(clock.instant()));
  }
}
