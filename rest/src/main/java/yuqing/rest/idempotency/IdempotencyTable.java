package yuqing.rest.idempotency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.idempotency.Idempotency.Written;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The table of answers under their keys, within one transaction.
final class IdempotencyTable {

  static final Duration KEPT = Duration.ofHours(24);

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /// Each new key deletes up to this many expired ones, so the table stays as large as a day.
  private static final int PURGED_AT_ONCE = 20;

  /// @param bodyHash SHA-256 of the body in lower-case hex
  record Request(String caller, String key, String route, String bodyHash) {}

  private final Connection connection;
  private final Instant now;
  private final Instant expired;
  private final Duration wait;

  /// @param wait how long the second of two equal requests waits for the first
  IdempotencyTable(Connection connection, Instant now, Duration wait) {
    this.connection = connection;
    this.wait = wait;
    this.now = now;
    this.expired = now.minus(KEPT);
  }

  /// Claims the key for this transaction, waiting for another transaction that holds it.
  ///
  /// @return the answer given earlier; empty when this transaction holds the key and must do the
  ///     work
  Optional<Written> claim(Request request) throws SQLException {
    var before = lockTimeout(wait.toMillis() + "ms");
    boolean claimed = insert(request);
    lockTimeout(before);
    if (!claimed) {
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
          where idempotency_answer.created_at < ?\
        """;
    try {
      return Sql.update(
              connection,
              sql,
              request.caller(),
              request.key(),
              request.route(),
              request.bodyHash(),
              now,
              expired)
          == 1;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new ProblemException(
            StandardProblem.IN_PROGRESS, null, List.of(), Map.of("Retry-After", "5"));
      }
      throw e;
    }
  }

  private Written earlier(Request request) throws SQLException {
    var sql =
        """
        select route, body_sha256, status, location, etag, body
        from idempotency_answer where caller = ? and key = ?\
        """;
    return Sql.find(
            connection, row -> sameRequest(row, request), sql, request.caller(), request.key())
        .orElseThrow(
            // Deleted between the two statements: it had expired.
            () ->
                new ProblemException(
                    StandardProblem.IN_PROGRESS, null, List.of(), Map.of("Retry-After", "1")));
  }

  private static Written sameRequest(ResultSet row, Request request) throws SQLException {
    if (!row.getString(1).equals(request.route()) || !row.getString(2).equals(request.bodyHash())) {
      throw new ProblemException(StandardProblem.KEY_USED_FOR_ANOTHER);
    }
    return new Written(row.getInt(3), row.getString(4), row.getString(5), row.getString(6));
  }

  void store(Request request, Written answer) throws SQLException {
    var sql =
        """
        update idempotency_answer set status = ?, location = ?, etag = ?, body = ?
        where caller = ? and key = ?\
        """;
    Sql.update(
        connection,
        sql,
        answer.status(),
        answer.location(),
        answer.etag(),
        answer.body(),
        request.caller(),
        request.key());
  }

  void release(Request request) throws SQLException {
    Sql.update(
        connection,
        "delete from idempotency_answer where caller = ? and key = ?",
        request.caller(),
        request.key());
  }

  private void purge() throws SQLException {
    var sql =
        """
        delete from idempotency_answer where (caller, key) in (
          select caller, key from idempotency_answer where created_at < ?
          order by created_at limit ? for update skip locked)\
        """;
    Sql.update(connection, sql, expired, PURGED_AT_ONCE);
  }

  /// Valid for this transaction only.
  ///
  /// @return the value before
  private String lockTimeout(String timeout) throws SQLException {
    return Sql.find(
            connection,
            row -> row.getString(1),
            "select current_setting('lock_timeout'), set_config('lock_timeout', ?, true)",
            timeout)
        .orElseThrow();
  }
}
