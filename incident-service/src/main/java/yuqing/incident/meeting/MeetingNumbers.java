package yuqing.incident.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import yuqing.contracts.term.MeetingKind;
import yuqing.durable.jdbc.Sql;

/// Numbers such as `LX-2026-003`: the kind, the calendar year in which it was held, then a count,
/// taken in the transaction that records the meeting, so that none is left out.
@ApplicationScoped
class MeetingNumbers {

  private static final String NEXT =
      """
      insert into meeting_number (kind, year, last) values (?, ?, 1)
      on conflict (kind, year) do update set last = meeting_number.last + 1
      returning last
      """;

  MeetingNumbers() {}

  /// @param year at the school
  String next(Connection connection, MeetingKind kind, int year) throws SQLException {
    var last = Sql.find(connection, row -> row.getLong(1), NEXT, kind.name(), year).orElseThrow();
    return String.format(Locale.ROOT, "%s-%d-%03d", kind.prefix(), year, last);
  }
}
