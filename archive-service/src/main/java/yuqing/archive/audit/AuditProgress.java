package yuqing.archive.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.durable.jdbc.Sql;

/// How far the auditor has come: the one row of the table `audit`, the same for all instances.
///
/// @param consumedUpTo all that was on the topics at this instant has been consumed; null before
///     the first round
/// @param consumingSince since when that has continued without a pause longer than the grace
/// @param auditedUpTo every duty was looked at as of this instant; null before the first time
record AuditProgress(Instant consumedUpTo, Instant consumingSince, Instant auditedUpTo) {

  private static final String READ = "select * from audit";
  private static final String LOCK = "select * from audit for update";

  private static final String SAVE =
      "update audit set heard_up_to = ?, hearing_since = ?, audited_up_to = ?";

  /// Whether a round as of this instant has anything to add.
  boolean isBefore(Instant upTo) {
    return consumedUpTo == null || upTo.isAfter(consumedUpTo);
  }

  /// A pause means that the archive was stopped, behind or cut off: what was published in that time
  /// may take as long again to come in, so that nothing is a fault before a grace has passed.
  AuditProgress consumed(Instant upTo, Duration grace) {
    var continues =
        consumedUpTo != null && Duration.between(consumedUpTo, upTo).compareTo(grace) <= 0;
    return new AuditProgress(upTo, continues ? consumingSince : upTo, auditedUpTo);
  }

  boolean hasConsumedFor(Duration grace) {
    return !consumingSince.plus(grace).isAfter(consumedUpTo);
  }

  AuditProgress audited() {
    return new AuditProgress(consumedUpTo, consumingSince, consumedUpTo);
  }

  static AuditProgress read(Connection connection) throws SQLException {
    return ask(connection, READ);
  }

  /// Until the transaction ends nobody else audits.
  static AuditProgress lock(Connection connection) throws SQLException {
    return ask(connection, LOCK);
  }

  private static AuditProgress ask(Connection connection, String sql) throws SQLException {
    return Sql.find(connection, AuditProgress::of, sql).orElseThrow();
  }

  void save(Connection connection) throws SQLException {
    Sql.update(connection, SAVE, consumedUpTo, consumingSince, auditedUpTo);
  }

  private static AuditProgress of(ResultSet row) throws SQLException {
    return new AuditProgress(
        Sql.instant(row, "heard_up_to"),
        Sql.instant(row, "hearing_since"),
        Sql.instant(row, "audited_up_to"));
  }
}
