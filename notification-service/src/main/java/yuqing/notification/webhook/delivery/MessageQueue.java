package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// What waits for each subscription: messages in order, and a stream a subject with the instant at
/// which its first message may be sent. All by indexes, however much waits. Called in a transaction
/// that holds the lock on the subscription's queue.
@ApplicationScoped
class MessageQueue {

  private static final String EVENT =
      """
      insert into webhook_event (id, type, subject, body, heard_at) values (?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String MESSAGE =
      """
      insert into webhook_message (subscription, event, subject, heard_at, state)
      values (?, ?, ?, ?, ?) on conflict (subscription, event) do nothing
      """;

  /// A stream that exists already waits for its first message.
  private static final String STREAM =
      """
      insert into webhook_stream (subscription, subject, next_at) values (?, ?, ?)
      on conflict (subscription, subject) do nothing
      """;

  private static final String DUE =
      """
      select due.subject, first.position, first.attempts, event.id, event.type, event.body
      from (select subscription, subject from webhook_stream
            where subscription = ? and next_at <= ? order by next_at, subject limit ?) due
      cross join lateral (
        select position, event, attempts from webhook_message m
        where m.subscription = due.subscription and m.subject = due.subject
          and m.state = 'PENDING'
        order by position limit 1) first
      join webhook_event event on event.id = first.event
      """;

  private static final String FIRST_WAITS =
      """
      exists (select 1 from webhook_message m
        where m.subscription = webhook_stream.subscription
          and m.subject = webhook_stream.subject and m.state = 'PENDING')
      """;

  /// An event to enter.
  ///
  /// @param held until the department of its incident is known
  record Entry(UUID event, String type, String subject, String body, boolean held) {}

  /// The first of a subject's messages.
  ///
  /// @param attempts made so far
  record Head(String subject, long position, int attempts, UUID event, String type, String body) {}

  /// How far a message is.
  ///
  /// @param failures since it was entered or asked for again
  record MessageStatus(boolean pending, int attempts, int failures, Instant firstAttemptAt) {}

  void enter(Connection connection, UUID subscription, Entry entry, Instant now)
      throws SQLException {
    var subject = entry.subject();
    Sql.update(connection, EVENT, entry.event(), entry.type(), subject, entry.body(), now);
    var state = entry.held() ? "HELD" : "PENDING";
    Sql.update(connection, MESSAGE, subscription, entry.event(), subject, now, state);
    if (!entry.held()) {
      Sql.update(connection, STREAM, subscription, subject, now);
    }
  }

  boolean hasHeld(Connection connection, UUID subscription, String subject) throws SQLException {
    var sql =
        "select 1 from webhook_message"
            + " where subscription = ? and subject = ? and state = 'HELD' limit 1";
    return Sql.find(connection, row -> row.getInt(1), sql, subscription, subject).isPresent();
  }

  /// The department is known now: what was held waits with the others, or was never wanted.
  void releaseHeld(
      Connection connection, UUID subscription, String subject, boolean wanted, Instant now)
      throws SQLException {
    var which = " where subscription = ? and subject = ? and state = 'HELD'";
    if (wanted) {
      var release = "update webhook_message set state = 'PENDING'" + which;
      Sql.update(connection, release, subscription, subject);
      Sql.update(connection, STREAM, subscription, subject, now);
    } else {
      Sql.update(connection, "delete from webhook_message" + which, subscription, subject);
    }
  }

  /// The first messages of streams that are due, the longest waiting first.
  List<Head> due(Connection connection, UUID subscription, Instant now, int limit)
      throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Head(
                row.getString(1),
                row.getLong(2),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6)),
        DUE,
        subscription,
        now,
        limit);
  }

  /// When there will be something to send; empty when nothing waits.
  Optional<Instant> nextAt(Connection connection, UUID subscription) throws SQLException {
    var sql = "select min(next_at) as next_at from webhook_stream where subscription = ?";
    var next = Sql.list(connection, row -> Sql.instant(row, "next_at"), sql, subscription);
    return Optional.ofNullable(next.getFirst());
  }

  /// It is about to be sent: nothing else of its subject is sent before it is settled, or before it
  /// counts as lost.
  void markSent(Connection connection, UUID subscription, Head head, Instant now, Instant lostAt)
      throws SQLException {
    Sql.update(
        connection,
        "update webhook_message set attempts = attempts + 1,"
            + " first_attempt_at = coalesce(first_attempt_at, ?) where position = ?",
        now,
        head.position());
    Sql.update(
        connection,
        "update webhook_stream set next_at = ?, in_flight = true"
            + " where subscription = ? and subject = ?",
        lostAt,
        subscription,
        head.subject());
  }

  /// Empty when it is kept no longer.
  Optional<MessageStatus> status(Connection connection, long position) throws SQLException {
    var sql =
        "select state, attempts, failures, first_attempt_at from webhook_message where position ="
            + " ?";
    return Sql.find(
        connection,
        row ->
            new MessageStatus(
                row.getString(1).equals("PENDING"),
                row.getInt(2),
                row.getInt(3),
                Sql.instant(row, "first_attempt_at")),
        sql,
        position);
  }

  /// Its subject continues with the next message.
  ///
  /// @param state `DELIVERED` or `GIVEN_UP`
  void settle(
      Connection connection,
      UUID subscription,
      String subject,
      long position,
      String state,
      Instant now)
      throws SQLException {
    var settle = "update webhook_message set state = ?, settled_at = ? where position = ?";
    Sql.update(connection, settle, state, now, position);
    var thisStream = " where subscription = ? and subject = ? and ";
    var next =
        "update webhook_stream set next_at = ?, in_flight = false" + thisStream + FIRST_WAITS;
    Sql.update(connection, next, now, subscription, subject);
    var end = "delete from webhook_stream" + thisStream + "not " + FIRST_WAITS;
    Sql.update(connection, end, subscription, subject);
  }

  /// @param at when it is tried again
  void retry(Connection connection, UUID subscription, String subject, long position, Instant at)
      throws SQLException {
    var fail = "update webhook_message set failures = failures + 1 where position = ?";
    Sql.update(connection, fail, position);
    var wait =
        "update webhook_stream set next_at = ?, in_flight = false"
            + " where subscription = ? and subject = ?";
    Sql.update(connection, wait, at, subscription, subject);
  }

  /// What is not being sent is due at once.
  void hurry(Connection connection, UUID subscription, Instant now) throws SQLException {
    var sql = "update webhook_stream set next_at = ? where subscription = ? and not in_flight";
    Sql.update(connection, sql, now, subscription);
  }

  /// Nothing that waits is sent any more.
  void drop(Connection connection, UUID subscription, Instant now) throws SQLException {
    var giveUp =
        "update webhook_message set state = 'GIVEN_UP', settled_at = ?"
            + " where subscription = ? and state in ('PENDING', 'HELD')";
    Sql.update(connection, giveUp, now, subscription);
    Sql.update(connection, "delete from webhook_stream where subscription = ?", subscription);
  }

  /// Deletes streams whose messages are kept no longer.
  void deleteEmptyStreams(Connection connection, UUID subscription) throws SQLException {
    var sql = "delete from webhook_stream where subscription = ? and not " + FIRST_WAITS;
    Sql.update(connection, sql, subscription);
  }
}
