package yuqing.archive.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import yuqing.contracts.EventJson;
import yuqing.durable.jdbc.Sql;

/// The table `case_figures`.
public final class CaseFiguresTable {

  private static final String FIND = "select figures from case_figures where incident = ?";

  private static final String SAVE =
      """
      insert into case_figures (incident, department, source_system, category, level, received_at,
        merged, past, report_minutes, grade_minutes, answer_minutes, approve_minutes, file_minutes,
        close_minutes, owners, figures)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
      on conflict (incident) do update set
        department = excluded.department, source_system = excluded.source_system,
        category = excluded.category, level = excluded.level, received_at = excluded.received_at,
        merged = excluded.merged, past = excluded.past,
        report_minutes = excluded.report_minutes, grade_minutes = excluded.grade_minutes,
        answer_minutes = excluded.answer_minutes, approve_minutes = excluded.approve_minutes,
        file_minutes = excluded.file_minutes, close_minutes = excluded.close_minutes,
        owners = excluded.owners, figures = excluded.figures
      """;

  private CaseFiguresTable() {}

  /// Empty while nothing that is counted has come in.
  public static Optional<CaseFigures> find(Connection connection, String incident)
      throws SQLException {
    return Sql.find(connection, CaseFiguresTable::read, FIND, incident);
  }

  static void save(Connection connection, String incident, CaseFigures figures)
      throws SQLException {
    var report = figures.report();
    Sql.update(
        connection,
        SAVE,
        incident,
        figures.department(),
        report == null ? null : report.sourceSystem(),
        report == null || report.category() == null ? null : report.category().name(),
        figures.level() == null ? null : figures.level().number(),
        report == null ? null : report.receivedAt(),
        figures.mergedInto() != null,
        report != null && report.past(),
        figures.minutes(CaseTime.REPORT),
        figures.minutes(CaseTime.GRADE),
        figures.minutes(CaseTime.ANSWER),
        figures.minutes(CaseTime.APPROVE),
        figures.minutes(CaseTime.FILE),
        figures.minutes(CaseTime.CLOSE),
        json(figures.owners()),
        json(figures));
  }

  static void delete(Connection connection, String incident) throws SQLException {
    Sql.update(connection, "delete from case_figures where incident = ?", incident);
  }

  /// @param row with the column `figures`; null where that is
  public static CaseFigures read(ResultSet row) throws SQLException {
    var json = row.getString("figures");
    try {
      return json == null ? null : EventJson.mapper().readValue(json, CaseFigures.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures must be derived anew", e);
    }
  }

  private static String json(Object value) {
    try {
      return EventJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write figures", e);
    }
  }
}
