package yuqing.bench.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;

/// The peer: db-scheduler, which locks a batch of rows as it fetches them. Its handler writes in a
/// transaction of its own; the row goes in another, after it.
///
/// @param threads that execute
/// @param poll how often it looks for what is due
record DbScheduler(BenchDatabase database, int threads, Duration poll) implements DueEngine {

  static final String TABLES =
      """
      create table scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamptz not null,
        picked boolean not null,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures integer,
        last_heartbeat timestamptz,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance)
      );
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      """;

  private static final String TASK = "bench";

  /// It fetches anew when fewer rows than this many a thread are left, up to as many a thread: what
  /// it recommends for a high throughput.
  private static final double LOWER = 1.0;

  private static final double UPPER = 4.0;

  @Override
  public String name() {
    return "db-scheduler";
  }

  @Override
  public String table() {
    return "scheduled_tasks";
  }

  @Override
  public void put(String name, int rows, String dueAt) {
    database.execute(
        """
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select '%s', '%s-' || n, %s, false, 1
        from generate_series(1, %d) n
        """
            .formatted(TASK, name, dueAt, rows));
  }

  @Override
  public Running run(FiringWork work) {
    var task =
        Tasks.oneTime(TASK)
            .execute(
                (instance, context) ->
                    database
                        .transactions()
                        .inNew(
                            connection -> {
                              work.write(
                                  connection,
                                  instance.getId(),
                                  context.getExecution().executionTime);
                              return null;
                            }));
    var scheduler =
        Scheduler.create(database.pool(), task)
            .threads(threads)
            .pollingInterval(poll)
            .pollUsingLockAndFetch(LOWER, UPPER)
            .build();
    scheduler.start();
    return scheduler::stop;
  }
}
