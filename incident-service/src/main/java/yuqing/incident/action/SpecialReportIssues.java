package yuqing.incident.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.term.Action;
import yuqing.durable.jdbc.Sql;

/// The issues (期号) of the written reports to the superior authority (专报): counted over all
/// incidents of a calendar year in the school's zone, in the transaction that records the report,
/// so that none is left out.
@ApplicationScoped
class SpecialReportIssues {

  private static final String NEXT =
      """
      insert into special_report_issue (year, last) values (?, 1)
      on conflict (year) do update set last = special_report_issue.last + 1
      returning last
      """;

  private final ZoneId zone;

  SpecialReportIssues(
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.zone = zone;
  }

  /// The issue of this act, such as `2026-12`; null for one that makes no paper: a report by
  /// telephone has its issue when it is put in writing.
  ///
  /// @param at of its recording
  String next(Connection connection, ActionBody body, Instant at) throws SQLException {
    return isPaper(body) ? next(connection, Year.from(at.atZone(zone)).getValue()) : null;
  }

  /// Whether the act is a special report, on paper.
  static boolean isPaper(ActionBody body) {
    return body.action() == Action.REPORTED_TO_SUPERIOR && body.call() == null;
  }

  private static String next(Connection connection, int year) throws SQLException {
    var last = Sql.find(connection, row -> row.getLong(1), NEXT, year).orElseThrow();
    return String.format(Locale.ROOT, "%d-%d", year, last);
  }
}
