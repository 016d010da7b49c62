package yuqing.archive.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.archive.completeness.DutyLabels;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.figures.CaseFiguresTable;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.DutyFiguresTable;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// The lists behind the numbers, page by page: exactly the rows that a number counts.
@ApplicationScoped
public class FigureLists {

  private static final String CASES =
      """
      select c.incident, c.figures, c.department, c.received_at, r.name, r.name_en
      from case_figures c left join department r on r.code = c.department
      where""";

  private static final String NEWEST_RECEIPT =
      " order by c.received_at desc, c.incident desc limit ?";

  private static final String DUTIES =
      """
      select u.incident, u.duty, u.code, u.label, u.owner, u.named, u.level, u.opened, u.due,
        u.outcome, u.met_at, u.entry, u.department, c.figures, r.name, r.name_en
      from duty_figures u left join case_figures c on c.incident = u.incident
      left join department r on r.code = u.department
      where""";

  private static final String LATEST_DUE =
      " order by u.due desc, u.incident desc, u.duty desc limit ?";

  private final Transactions transactions;

  FigureLists(Transactions transactions) {
    this.transactions = transactions;
  }

  /// @param after cursor of the page before; null for the first page
  Page<CaseLineAnswer> cases(CaseSelection selection, String after, int limit, Language language) {
    return transactions.inNew(connection -> cases(connection, selection, after, limit, language));
  }

  /// The same in the caller's transaction: for what prints a list.
  public Page<CaseLineAnswer> cases(
      Connection connection, CaseSelection selection, String after, int limit, Language language)
      throws SQLException {
    var where = selection.conditions();
    var place =
        Cursor.decode(after, 2, parts -> new Object[] {Instant.parse(parts.get(0)), parts.get(1)});
    if (place != null) {
      where.and("(c.received_at, c.incident) < (?, ?)", place);
    }
    return Page.of(
        Sql.list(
            connection,
            row -> caseLine(row, language),
            CASES + " " + where.sql() + NEWEST_RECEIPT,
            where.values(limit + 1)),
        limit,
        last -> Cursor.encode(last.receivedAt().toString(), last.incidentId()));
  }

  /// @param after as for [#cases]
  Page<DutyLineAnswer> duties(DutySelection selection, String after, int limit, Language language) {
    return transactions.inNew(connection -> duties(connection, selection, after, limit, language));
  }

  /// The same in the caller's transaction.
  public Page<DutyLineAnswer> duties(
      Connection connection, DutySelection selection, String after, int limit, Language language)
      throws SQLException {
    var where = selection.conditions();
    var place =
        Cursor.decode(
            after,
            3,
            parts ->
                new Object[] {
                  Instant.parse(parts.get(0)), parts.get(1), UUID.fromString(parts.get(2))
                });
    if (place != null) {
      where.and("(u.due, u.incident, u.duty) < (?, ?, ?)", place);
    }
    return Page.of(
        Sql.list(
            connection,
            row -> dutyLine(row, language),
            DUTIES + " " + where.sql() + LATEST_DUE,
            where.values(limit + 1)),
        limit,
        last ->
            Cursor.encode(
                last.due().toString(), last.incidentId(), last.obligationId().toString()));
  }

  private static CaseLineAnswer caseLine(ResultSet row, Language language) throws SQLException {
    var figures = CaseFiguresTable.read(row);
    var report = figures.report();
    return new CaseLineAnswer(
        row.getString("incident"),
        report.number(),
        report.title(),
        department(row, language),
        report.category(),
        figures.grades().firstLevel(),
        figures.level(),
        report.past(),
        Sql.instant(row, "received_at"),
        figures.minutes(CaseTime.REPORT),
        figures.minutes(CaseTime.GRADE),
        figures.minutes(CaseTime.ANSWER),
        figures.minutes(CaseTime.APPROVE),
        figures.minutes(CaseTime.FILE),
        figures.minutes(CaseTime.CLOSE));
  }

  private static DutyLineAnswer dutyLine(ResultSet row, Language language) throws SQLException {
    var duty = DutyFiguresTable.read(row);
    var figures = CaseFiguresTable.read(row);
    var report = figures == null ? null : figures.report();
    return new DutyLineAnswer(
        duty.id(),
        row.getString("incident"),
        report == null ? null : report.number(),
        report == null ? null : report.title(),
        duty.code(),
        DutyLabels.of(duty.code()).in(language),
        duty.window(),
        duty.owner(),
        department(row, language),
        duty.level(),
        duty.opened(),
        duty.due(),
        duty.outcome(),
        duty.metAt(),
        duty.entry());
  }

  /// @param row with the columns `department`, `name` and `name_en`; null where it has none
  private static DepartmentName department(ResultSet row, Language language) throws SQLException {
    var code = row.getString("department");
    if (code == null) {
      return null;
    }
    var en = row.getString("name_en");
    var name = language == Language.EN && en != null ? en : row.getString("name");
    return new DepartmentName(code, name == null ? code : name);
  }
}
