package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.SentPrecondition;

/// Gives a request about tasks its transaction: the answer under its key, the locks, the change.
@ApplicationScoped
class TaskRequests {

  private final Idempotency idempotency;
  private final SentPrecondition precondition;
  private final TaskSetting setting;
  private final TaskWriter writer;
  private final Tasks tasks;
  private final TaskDays days;
  private final CurrentCaller caller;
  private final InstantSource clock;

  TaskRequests(
      Idempotency idempotency,
      SentPrecondition precondition,
      TaskSetting setting,
      TaskWriter writer,
      Tasks tasks,
      TaskDays days,
      CurrentCaller caller,
      InstantSource clock) {
    this.idempotency = idempotency;
    this.precondition = precondition;
    this.setting = setting;
    this.writer = writer;
    this.tasks = tasks;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  /// One step of a task, by a caller.
  @FunctionalInterface
  interface Step {
    void take(LockedTask locked, Caller caller) throws SQLException;
  }

  @Transactional
  public Response set(IdempotencyKey key, TaskBody body, BodyFaults faults) {
    return idempotency.once(key, () -> created(setting.set(body, caller.get(), faults)));
  }

  @Transactional
  public Response act(UUID id, IdempotencyKey key, Step step) {
    return idempotency.once(
        key,
        () -> {
          writer.change(
              id,
              caller.get(),
              locked -> {
                precondition.require(locked.task().version);
                step.take(locked, caller.get());
                return null;
              });
          return created(id);
        });
  }

  /// @throws ProblemException 404 where there is none that the caller may read
  @Transactional
  public StoredAnswer find(UUID id) {
    var found = tasks.listed(id).filter(this::isReadable).orElse(null);
    if (found == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return StoredAnswer.ok(ETags.of(found.task().version), answer(found));
  }

  @Transactional
  public Page<TaskAnswer> list(TaskSearch search, int limit) {
    search.visibleTo(Access.readScope(caller.get()));
    return Page.of(tasks.listed(search, limit + 1), limit, TaskSearch::cursorAfter)
        .map(this::answer);
  }

  private boolean isReadable(Tasks.ListedTask found) {
    return TaskRules.mayRead(caller.get(), found.task(), found.incident());
  }

  private StoredAnswer created(UUID id) {
    var found = tasks.listed(id).orElseThrow();
    return StoredAnswer.created("/tasks/" + id, ETags.of(found.task().version), answer(found));
  }

  private TaskAnswer answer(Tasks.ListedTask row) {
    var now = clock.instant();
    return TaskAnswer.of(row, caller.get(), days.of(now), now);
  }
}
