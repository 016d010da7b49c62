package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import yuqing.durable.jdbc.Sql;

/// Numbers such as `YH-2026-003`: the calendar year in the school's zone, then a count, taken in
/// the transaction that registers the risk, so that none is left out.
@ApplicationScoped
class RiskNumbers {

  private static final String NEXT =
      """
      insert into risk_number (year, last) values (?, 1)
      on conflict (year) do update set last = risk_number.last + 1
      returning last
      """;

  RiskNumbers() {}

  /// @param today at the school
  String next(Connection connection, LocalDate today) throws SQLException {
    var year = today.getYear();
    var last = Sql.find(connection, row -> row.getLong(1), NEXT, year).orElseThrow();
    return String.format(Locale.ROOT, "YH-%d-%03d", year, last);
  }
}
