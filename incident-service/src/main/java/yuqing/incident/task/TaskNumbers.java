package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import yuqing.durable.jdbc.Sql;

/// Numbers such as `DB-2026-00012`: the calendar year in the school's zone, then a count, taken in
/// the transaction that sets the task, so that none is left out.
@ApplicationScoped
class TaskNumbers {

  private static final String NEXT =
      """
      insert into task_number (year, last) values (?, 1)
      on conflict (year) do update set last = task_number.last + 1
      returning last
      """;

  TaskNumbers() {}

  /// @param today at the school
  String next(Connection connection, LocalDate today) throws SQLException {
    var year = today.getYear();
    var last = Sql.find(connection, row -> row.getLong(1), NEXT, year).orElseThrow();
    return String.format(Locale.ROOT, "DB-%d-%05d", year, last);
  }
}
