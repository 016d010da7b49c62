package yuqing.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.notification.channel.DeliveryState;

/// One letter of a notice to one person: a row of the table `notice_letter`, read with its lock.
///
/// @param attempts begun so far
record NoticeMessage(Key key, Notice notice, DeliveryState state, int attempts) {

  private static final String READ =
      """
      select l.person, n.content, l.state, l.attempts
      from notice_letter l join notice n on n.id = l.notice
      """;

  private static final String LOCK = READ + "where l.notice = ? and l.person = ? for update of l";

  private static final String LOCK_PENDING =
      READ + "where l.notice = ? and l.state = 'PENDING' order by l.person for update of l";

  private static final String SAVE =
      "update notice_letter set state = ?, attempts = ?, reason = ? where notice = ? and person = ?";

  /// As a due row names it.
  ///
  /// @param person the roster's id
  record Key(UUID notice, String person) {

    static Key parse(String key) {
      var slash = key.indexOf('/');
      return new Key(UUID.fromString(key.substring(0, slash)), key.substring(slash + 1));
    }

    @Override
    public String toString() {
      return notice + "/" + person;
    }
  }

  static NoticeMessage lock(Connection connection, Key key) throws SQLException {
    try (var select = connection.prepareStatement(LOCK)) {
      select.setObject(1, key.notice());
      select.setString(2, key.person());
      try (var row = select.executeQuery()) {
        row.next();
        return read(key.notice(), row);
      }
    }
  }

  /// Those of a notice that may leave still.
  static List<NoticeMessage> lockPending(Connection connection, UUID notice) throws SQLException {
    try (var select = connection.prepareStatement(LOCK_PENDING)) {
      select.setObject(1, notice);
      try (var row = select.executeQuery()) {
        var letters = new ArrayList<NoticeMessage>();
        while (row.next()) {
          letters.add(read(notice, row));
        }
        return letters;
      }
    }
  }

  private static NoticeMessage read(UUID notice, ResultSet row) throws SQLException {
    return new NoticeMessage(
        new Key(notice, row.getString("person")),
        notice(row.getString("content")),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"));
  }

  NoticeMessage attempted() {
    return new NoticeMessage(key, notice, state, attempts + 1);
  }

  NoticeMessage settled(DeliveryState outcome) {
    return new NoticeMessage(key, notice, outcome, attempts);
  }

  boolean isPending() {
    return state == DeliveryState.PENDING;
  }

  /// @param reason why the newest attempt failed, without addresses; null when none did
  void save(Connection connection, String reason) throws SQLException {
    try (var update = connection.prepareStatement(SAVE)) {
      update.setString(1, state.name());
      update.setInt(2, attempts);
      update.setString(3, reason);
      update.setObject(4, key.notice());
      update.setString(5, key.person());
      update.executeUpdate();
    }
  }

  private static Notice notice(String json) {
    try {
      return EventJson.mapper().readValue(json, Notice.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a notice", e);
    }
  }
}
