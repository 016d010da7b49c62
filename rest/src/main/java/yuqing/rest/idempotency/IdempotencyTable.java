package yuqing.rest.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.rest.idempotency.Idempotency.Written;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The table of answers under their keys, within one transaction.
final class IdempotencyTable {

  static final Duration KEPT = Duration.ofHours(24);

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /// Each new key clears away up to this many outlived ones, so the table stays as large as a day.
  private static final int PURGED_AT_ONCE = 20;

  /// @param bodyHash SHA-256 of the body in lower-case hex
  record Request(String caller, String key, String route, String bodyHash) {}

  private final Connection connection;
  private final OffsetDateTime now;
  private final OffsetDateTime expired;

  private final Duration wait;

  /// @param wait how long the second of two equal requests waits for the first
  IdempotencyTable(Connection connection, Instant now, Duration wait) {
    this.connection = connection;
    this.wait = wait;
    this.now = now.atOffset(ZoneOffset.UTC);
    this.expired = this.now.minus(KEPT);
  }

  /// Takes the key for this transaction, waiting for another that has it.
  ///
  /// @return the answer given earlier; empty when the key is ours and the work to be done
  Optional<Written> claim(Request request) throws SQLException {
    var before = lockTimeout(wait.toMillis() + "ms");
    boolean ours = insert(request);
    lockTimeout(before);
    if (!ours) {
      return Optional.of(earlier(request));
    }
    purge();
    return Optional.empty();
  }

  private boolean insert(Request request) throws SQLException {
    var sql =
        """
        insert into idempotency_answer (caller, key, route, body_sha256, created_at)
        values (?, ?, ?, ?, ?)
        on conflict (caller, key) do update
          set route = excluded.route, body_sha256 = excluded.body_sha256,
              created_at = excluded.created_at, status = null, location = null, etag = null,
              body = null
          where idempotency_answer.created_at < ?""";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, request.caller());
      statement.setString(2, request.key());
      statement.setString(3, request.route());
      statement.setString(4, request.bodyHash());
      statement.setObject(5, now);
      statement.setObject(6, expired);
      return statement.executeUpdate() == 1;
    } catch (SQLException failed) {
      if (LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
        throw new ProblemException(
            StandardProblem.IN_PROGRESS, null, List.of(), Map.of("Retry-After", "5"));
      }
      throw failed;
    }
  }

  private Written earlier(Request request) throws SQLException {
    var sql =
        """
        select route, body_sha256, status, location, etag, body
        from idempotency_answer where caller = ? and key = ?""";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, request.caller());
      statement.setString(2, request.key());
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          // Cleared away between the two statements: it had outlived its day.
          throw new ProblemException(
              StandardProblem.IN_PROGRESS, null, List.of(), Map.of("Retry-After", "1"));
        }
        if (!row.getString(1).equals(request.route())
            || !row.getString(2).equals(request.bodyHash())) {
          throw new ProblemException(StandardProblem.KEY_USED_FOR_ANOTHER);
        }
        return new Written(row.getInt(3), row.getString(4), row.getString(5), row.getString(6));
      }
    }
  }

  void store(Request request, Written answer) throws SQLException {
    var sql =
        """
        update idempotency_answer set status = ?, location = ?, etag = ?, body = ?
        where caller = ? and key = ?""";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, answer.status());
      statement.setString(2, answer.location());
      statement.setString(3, answer.etag());
      statement.setString(4, answer.body());
      statement.setString(5, request.caller());
      statement.setString(6, request.key());
      statement.executeUpdate();
    }
  }

  void release(Request request) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "delete from idempotency_answer where caller = ? and key = ?")) {
      statement.setString(1, request.caller());
      statement.setString(2, request.key());
      statement.executeUpdate();
    }
  }

  private void purge() throws SQLException {
    var sql =
        """
        delete from idempotency_answer where (caller, key) in (
          select caller, key from idempotency_answer where created_at < ?
          order by created_at limit ? for update skip locked)""";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, expired);
      statement.setInt(2, PURGED_AT_ONCE);
      statement.executeUpdate();
    }
  }

  /// For this transaction only.
  ///
  /// @return what held before
  private String lockTimeout(String timeout) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select current_setting('lock_timeout'), set_config('lock_timeout', ?, true)")) {
      statement.setString(1, timeout);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
