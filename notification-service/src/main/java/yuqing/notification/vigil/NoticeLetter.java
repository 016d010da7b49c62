package yuqing.notification.vigil;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.notification.channel.DeliveryState;

/// One letter of a notice to one person: a row of the table `audit_letter`, read with its lock.
///
/// @param attempts begun so far
record NoticeLetter(Key key, Notice notice, DeliveryState state, int attempts) {

  private static final String LOCK =
      """
      select n.content, l.state, l.attempts from audit_letter l join audit_notice n on n.id = l.notice
      where l.notice = ? and l.person = ? for update of l
      """;

  private static final String SAVE =
      "update audit_letter set state = ?, attempts = ?, reason = ? where notice = ? and person = ?";

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

  static NoticeLetter lock(Connection connection, Key key) throws SQLException {
    try (var select = connection.prepareStatement(LOCK)) {
      select.setObject(1, key.notice());
      select.setString(2, key.person());
      try (var row = select.executeQuery()) {
        row.next();
        return new NoticeLetter(
            key,
            notice(row.getString("content")),
            DeliveryState.valueOf(row.getString("state")),
            row.getInt("attempts"));
      }
    }
  }

  NoticeLetter attempted() {
    return new NoticeLetter(key, notice, state, attempts + 1);
  }

  NoticeLetter settled(DeliveryState outcome) {
    return new NoticeLetter(key, notice, outcome, attempts);
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
    } catch (JsonProcessingException cannot) {
      throw new IllegalStateException("cannot read a notice", cannot);
    }
  }
}
