package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.webhook.http.ReceiverAnswer;

/// Every attempt of the last days with its outcome: for the administrator to see.
@ApplicationScoped
public class AttemptLog {

  private static final String BEGIN =
      """
      insert into webhook_attempt (subscription, event, type, subject, attempt, started_at)
      values (?, ?, ?, ?, ?, ?) returning id
      """;
  private static final String END =
      "update webhook_attempt set ended_at = ?, outcome = ?, status = ?, reason = ? where id = ?";
  private static final String PAGE =
      """
      select id, event, type, subject, attempt, started_at, ended_at, outcome, status, reason
      from webhook_attempt where subscription = ? and id < ? order by id desc limit ?
      """;

  /// An attempt about to be made.
  record NewAttempt(
      UUID subscription, UUID event, String type, String subject, int attempt, Instant at) {}

  /// An attempt as it is on record.
  ///
  /// @param took null while no outcome is known
  public record LoggedAttempt(
      long id,
      UUID event,
      String type,
      String subject,
      int attempt,
      Instant at,
      Duration took,
      String outcome,
      Integer status,
      String reason) {}

  /// @return the attempt's number in the log
  long begin(Connection connection, NewAttempt begun) throws SQLException {
    return Sql.find(
            connection,
            row -> row.getLong(1),
            BEGIN,
            begun.subscription(),
            begun.event(),
            begun.type(),
            begun.subject(),
            begun.attempt(),
            begun.at())
        .orElseThrow();
  }

  void end(Connection connection, long id, ReceiverAnswer answer, Instant now) throws SQLException {
    Sql.update(connection, END, now, answer.outcome(), answer.httpStatus(), answer.why(), id);
  }

  /// Newest first.
  ///
  /// @param before null for the first page
  public List<LoggedAttempt> page(Connection connection, UUID subscription, Long before, int limit)
      throws SQLException {
    return Sql.list(
        connection,
        AttemptLog::read,
        PAGE,
        subscription,
        before == null ? Long.valueOf(Long.MAX_VALUE) : before,
        limit);
  }

  private static LoggedAttempt read(ResultSet row) throws SQLException {
    var at = Sql.instant(row, "started_at");
    var ended = Sql.instant(row, "ended_at");
    return new LoggedAttempt(
        row.getLong("id"),
        row.getObject("event", UUID.class),
        row.getString("type"),
        row.getString("subject"),
        row.getInt("attempt"),
        at,
        ended == null ? null : Duration.between(at, ended),
        row.getString("outcome"),
        row.getObject("status", Integer.class),
        row.getString("reason"));
  }
}
