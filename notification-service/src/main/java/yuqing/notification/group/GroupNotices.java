package yuqing.notification.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.channel.Channels;

/// The alerts that the group is to be told of. In the caller's transaction.
@ApplicationScoped
public class GroupNotices {

  private static final String ADD =
      """
      insert into group_notice (alert, incident, level, due, created_at) values (?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String WAITS =
      "select exists (select from group_notice where message is null and level <= ?)";

  /// Done, withdrawn or hidden by a merge: the group need not know any more.
  private static final String DROP_SETTLED =
      """
      delete from group_notice g using alert a
      where g.message is null and a.id = g.alert
        and (a.settled_at is not null or a.climb = 'CANCELLED')
      """;

  private static final String DROP_OLD =
      "delete from group_notice where message is null and created_at < ?";

  private static final String PUT =
      "update group_notice set message = ? where message is null and level <= ?";

  private static final String RETURN = "update group_notice set message = null where message = ?";

  private static final String FIRST =
      "select alert from group_notice where message = ? order by level, due, alert limit ?";

  private static final String COUNT =
      "select count(*), count(distinct incident) from group_notice where message = ?";

  private static final String TOLD =
      """
      select n.alert, m.channel, m.settled_at from group_notice n
      join group_message m on m.id = n.message
      where n.alert = any (?) and m.state = 'ACCEPTED'
      """;

  private final Channels channels;

  GroupNotices(Channels channels) {
    this.channels = channels;
  }

  /// How many alerts a message carries, and of how many incidents.
  record Counts(int alerts, int incidents) {}

  /// That a group was told of an alert.
  ///
  /// @param channel whose robot took the message
  public record Told(UUID alert, String channel, Instant at) {}

  /// Nothing where the school has no robot.
  public void add(
      Connection connection, UUID alert, UUID incident, int level, Instant due, Instant now)
      throws SQLException {
    if (!channels.robots().isEmpty()) {
      Sql.update(connection, ADD, alert, incident, level, due, now);
    }
  }

  public List<Told> told(Connection connection, List<UUID> alerts) throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Told(
                row.getObject("alert", UUID.class),
                row.getString("channel"),
                Sql.instant(row, "settled_at")),
        TOLD,
        (Object) alerts.toArray(new UUID[0]));
  }

  /// Whether anything waits.
  ///
  /// @param level at least so grave
  static boolean wait(Connection connection, int level) throws SQLException {
    return Sql.find(connection, row -> row.getBoolean(1), WAITS, level).orElseThrow();
  }

  /// @return how many were dropped since they waited for too long
  static int drop(Connection connection, Instant before) throws SQLException {
    Sql.update(connection, DROP_SETTLED);
    return Sql.update(connection, DROP_OLD, before);
  }

  static void put(Connection connection, UUID message, int level) throws SQLException {
    Sql.update(connection, PUT, message, level);
  }

  /// They wait again, for another message.
  static void putBack(Connection connection, UUID message) throws SQLException {
    Sql.update(connection, RETURN, message);
  }

  /// The gravest and most urgent first.
  static List<UUID> first(Connection connection, UUID message, int limit) throws SQLException {
    return Sql.list(connection, row -> row.getObject(1, UUID.class), FIRST, message, limit);
  }

  static Counts counts(Connection connection, UUID message) throws SQLException {
    return Sql.find(connection, row -> new Counts(row.getInt(1), row.getInt(2)), COUNT, message)
        .orElseThrow();
  }
}
