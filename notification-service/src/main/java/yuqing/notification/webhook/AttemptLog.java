package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.notification.webhook.http.ReceiverAnswer;

/// Every attempt of the last days with what came of it: for the administrator to see.
@ApplicationScoped
class AttemptLog {

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
  record Began(
      UUID subscription, UUID event, String type, String subject, int attempt, Instant at) {}

  /// An attempt as it is on record.
  ///
  /// @param took null while no outcome is known
  record Shown(
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

  long begin(Connection connection, Began began) throws SQLException {
    return Sql.list(
            connection,
            row -> row.getLong(1),
            BEGIN,
            began.subscription(),
            began.event(),
            began.type(),
            began.subject(),
            began.attempt(),
            began.at())
        .getFirst();
  }

  void end(Connection connection, long id, ReceiverAnswer answer, Instant now) throws SQLException {
    Sql.update(connection, END, now, answer.outcome(), answer.httpStatus(), answer.why(), id);
  }

  /// Newest first.
  ///
  /// @param before null for the first page
  List<Shown> page(Connection connection, UUID subscription, Long before, int limit)
      throws SQLException {
    return Sql.list(
        connection,
        row -> {
          var at = Sql.instant(row, "started_at");
          var ended = Sql.instant(row, "ended_at");
          return new Shown(
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
        },
        PAGE,
        subscription,
        before == null ? Long.valueOf(Long.MAX_VALUE) : before,
        limit);
  }
}
