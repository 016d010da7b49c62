package yuqing.journeys.counts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads how much the parts have done so far.
final class WorkCounters {

  private static final String OURS = "('incident', 'escalation', 'notification', 'archive')";

  private static final String COMMITS =
      "select sum(xact_commit) from pg_stat_database where datname in " + OURS;

  private static final String STATEMENTS =
      "select sum(s.calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
          + " where d.datname in "
          + OURS;

  private static final String BY_SERVICE =
      """
      select d.datname, d.xact_commit,
        (select sum(s.calls) from pg_stat_statements s where s.dbid = d.datid)
      from pg_stat_database d where d.datname in %s order by d.datname
      """
          .formatted(OURS);

  private final Connection database;
  private final BrokerRequests broker;
  private final CountedMail mail;

  /// @param database of the administrator, none of the services'
  WorkCounters(Connection database, BrokerRequests broker, CountedMail mail) {
    this.database = database;
    this.broker = broker;
    this.mail = mail;
  }

  Map<WorkCount, Long> read() throws Exception {
    var counts = new EnumMap<WorkCount, Long>(WorkCount.class);
    counts.put(WorkCount.COMMITS, number(COMMITS));
    counts.put(WorkCount.STATEMENTS, number(STATEMENTS));
    counts.put(WorkCount.RECORDS, broker.records());
    counts.put(WorkCount.PRODUCE_REQUESTS, broker.requests("Produce"));
    counts.put(WorkCount.FETCH_REQUESTS, broker.requests("Fetch"));
    counts.put(WorkCount.SMTP_CONNECTIONS, (long) mail.connections());
    return counts;
  }

  /// Commits and statements of each service, to be printed.
  Map<String, List<Long>> byService() throws SQLException {
    try (var select = database.createStatement();
        var row = select.executeQuery(BY_SERVICE)) {
      var counts = new TreeMap<String, List<Long>>();
      while (row.next()) {
        counts.put(row.getString(1), List.of(row.getLong(2), row.getLong(3)));
      }
      return counts;
    }
  }

  private long number(String sql) throws SQLException {
    try (var select = database.createStatement();
        var row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
