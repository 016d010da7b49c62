package yuqing.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/// Requests that come at once, in the worst order: all of them are asked while the lock that their
/// decision needs is held, and it is let go of when each waits for it. Whatever they read before
/// that lock is old by then. For tests.
public final class AtOnce {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long LOOK_EVERY_MS = 10;

  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  private AtOnce() {}

  /// @param lock a statement that takes the lock, such as `select … for update`
  /// @param parameters of that statement
  /// @return the answers, in the order of the requests
  public static <T> List<T> behind(
      DataSource database, List<Callable<T>> requests, String lock, Object... parameters)
      throws SQLException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var holder = database.getConnection();
        var observer = database.getConnection()) {
      holder.setAutoCommit(false);
      var asked = new ArrayList<Future<T>>();
      try (var statement = holder.prepareStatement(lock)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        statement.execute();
        requests.forEach(request -> asked.add(threads.submit(request)));
        awaitWaiting(observer, asked);
      } finally {
        holder.rollback();
        holder.setAutoCommit(true);
      }
      var answers = new ArrayList<T>();
      for (var each : asked) {
        answers.add(answer(each));
      }
      return answers;
    }
  }

  /// Until each has been answered, or waits for a lock.
  private static void awaitWaiting(Connection observer, List<? extends Future<?>> asked)
      throws SQLException {
    var until = System.nanoTime() + LONGEST.toNanos();
    while (waiting(observer) + asked.stream().filter(Future::isDone).count() < asked.size()) {
      if (System.nanoTime() - until > 0) {
        throw new StackException(
            "of %d requests only %d wait for the lock".formatted(asked.size(), waiting(observer)));
      }
      pause();
    }
  }

  private static long waiting(Connection observer) throws SQLException {
    try (var statement = observer.createStatement();
        var row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("stopped while requests were asked at once");
    }
  }

  private static <T> T answer(Future<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      throw new StackException("a request failed: " + failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("stopped while requests were asked at once");
    }
  }
}
