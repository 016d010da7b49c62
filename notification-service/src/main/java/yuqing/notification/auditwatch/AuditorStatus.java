package yuqing.notification.auditwatch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import yuqing.contracts.ArchiveEvent.Heartbeat;

/// What is known of the auditor: the one row of the table `auditor_pulse`, whose lock whoever hears
/// of the auditor or tells of it takes first.
///
/// @param beatAt its newest heartbeat, by the archive's clock; null before the first
/// @param aliveAt up to when every duty is known to have been audited; before the first heartbeat
///     since when this service has listened for one; null before it has
/// @param silent whether its silence was told
/// @param digestAt when findings were told last; null before the first time
record AuditorStatus(Instant beatAt, Instant aliveAt, boolean silent, Instant digestAt) {

  private static final String READ = "select * from auditor_pulse";
  private static final String LOCK = "select * from auditor_pulse for update";

  private static final String SAVE =
      "update auditor_pulse set beat_at = ?, alive_at = ?, silent = ?, digest_at = ?";

  /// A heartbeat that goes on while the audit stands still keeps nobody alive; one from before that
  /// is said again changes nothing.
  AuditorStatus after(Heartbeat beat) {
    return new AuditorStatus(
        later(beatAt, beat.at()), later(aliveAt, beat.auditedUpTo()), silent, digestAt);
  }

  AuditorStatus listeningSince(Instant now) {
    return new AuditorStatus(beatAt, aliveAt == null ? now : aliveAt, silent, digestAt);
  }

  AuditorStatus silent(boolean told) {
    return new AuditorStatus(beatAt, aliveAt, told, digestAt);
  }

  AuditorStatus digested(Instant now) {
    return new AuditorStatus(beatAt, aliveAt, silent, now);
  }

  /// When there is an alarm unless more is heard.
  Instant silentFrom(Duration silentAfter) {
    return aliveAt.plus(silentAfter);
  }

  static AuditorStatus read(Connection connection) throws SQLException {
    return ask(connection, READ);
  }

  static AuditorStatus lock(Connection connection) throws SQLException {
    return ask(connection, LOCK);
  }

  private static AuditorStatus ask(Connection connection, String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      row.next();
      return new AuditorStatus(
          instant(row, "beat_at"),
          instant(row, "alive_at"),
          row.getBoolean("silent"),
          instant(row, "digest_at"));
    }
  }

  void save(Connection connection) throws SQLException {
    try (var update = connection.prepareStatement(SAVE)) {
      update.setObject(1, utc(beatAt));
      update.setObject(2, utc(aliveAt));
      update.setBoolean(3, silent);
      update.setObject(4, utc(digestAt));
      update.executeUpdate();
    }
  }

  /// Either may be null.
  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
