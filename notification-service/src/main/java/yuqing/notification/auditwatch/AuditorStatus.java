package yuqing.notification.auditwatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.contracts.ArchiveEvent.Heartbeat;
import yuqing.durable.jdbc.Sql;

/// What is known of the auditor: the one row of the table `auditor_pulse`. Everything that consumes
/// the auditor's events, or notifies of the auditor, locks it first.
///
/// @param beatAt its newest heartbeat, by the archive's clock; null before the first
/// @param aliveAt up to when every duty is known to have been audited; before the first heartbeat
///     since when this service has waited for one; null before it has
/// @param silent whether people were notified of its silence
/// @param digestAt when people were last notified of findings; null before the first time
record AuditorStatus(Instant beatAt, Instant aliveAt, boolean silent, Instant digestAt) {

  private static final String READ = "select * from auditor_pulse";
  private static final String LOCK = "select * from auditor_pulse for update";

  private static final String SAVE =
      "update auditor_pulse set beat_at = ?, alive_at = ?, silent = ?, digest_at = ?";

  /// A heartbeat that goes on while the audit makes no progress moves no `aliveAt`; an older one
  /// that is published again changes nothing.
  AuditorStatus after(Heartbeat beat) {
    return new AuditorStatus(
        later(beatAt, beat.at()), later(aliveAt, beat.auditedUpTo()), silent, digestAt);
  }

  AuditorStatus waitingSince(Instant now) {
    return new AuditorStatus(beatAt, aliveAt == null ? now : aliveAt, silent, digestAt);
  }

  AuditorStatus silent(boolean notified) {
    return new AuditorStatus(beatAt, aliveAt, notified, digestAt);
  }

  AuditorStatus digested(Instant now) {
    return new AuditorStatus(beatAt, aliveAt, silent, now);
  }

  /// When there is an alarm unless a heartbeat comes.
  Instant silentFrom(Duration silentAfter) {
    return aliveAt.plus(silentAfter);
  }

  static AuditorStatus read(Connection connection) throws SQLException {
    return find(connection, READ);
  }

  static AuditorStatus lock(Connection connection) throws SQLException {
    return find(connection, LOCK);
  }

  private static AuditorStatus find(Connection connection, String sql) throws SQLException {
    return Sql.find(
            connection,
            row ->
                new AuditorStatus(
                    Sql.instant(row, "beat_at"),
                    Sql.instant(row, "alive_at"),
                    row.getBoolean("silent"),
                    Sql.instant(row, "digest_at")),
            sql)
        .orElseThrow();
  }

  void save(Connection connection) throws SQLException {
    Sql.update(connection, SAVE, beatAt, aliveAt, silent, digestAt);
  }

  /// Either may be null.
  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
