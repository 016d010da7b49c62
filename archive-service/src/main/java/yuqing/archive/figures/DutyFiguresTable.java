package yuqing.archive.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.durable.jdbc.Sql;

/// The table `duty_figures`. Which department owed an obligation follows from the history of the
/// departments in charge, which comes from another source: it is looked up with each change of
/// either.
public final class DutyFiguresTable {

  private static final String COLUMNS =
      "duty, code, label, owner, named, level, opened, due, outcome, met_at, entry";

  private static final String FIND =
      "select " + COLUMNS + " from duty_figures where incident = ? and duty = any(?)";

  /// The department in charge at an instant: of an obligation that was met before its due, then.
  private static final String IN_CHARGE =
      """
      (select o.department
         from case_figures c,
           rows from (json_to_recordset(c.owners) as (department text, since timestamptz))
             with ordinality as o (department, since, place)
         where c.incident = %s and o.since <= least(%s, %s)
         order by o.since desc, o.place desc limit 1)\
      """;

  private static final String SAVE =
      """
      insert into duty_figures (incident, duty, code, label, owner, named, level, opened, due,
        outcome, met_at, entry, department)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        case when ? then coalesce(
      """
          + IN_CHARGE.formatted("?", "?::timestamptz", "?::timestamptz")
          + """
        , ?) else ? end)
      on conflict (incident, duty) do update set
        owner = excluded.owner, level = excluded.level, opened = excluded.opened,
        due = excluded.due, outcome = excluded.outcome, met_at = excluded.met_at,
        entry = excluded.entry, department = excluded.department
      """;

  private static final String MOVE =
      "update duty_figures u set department = coalesce("
          + IN_CHARGE.formatted("u.incident", "u.due", "u.met_at")
          + ", u.named) where u.incident = ? and u.owner = any(?)";

  private static final String[] OF_THE_DEPARTMENT =
      Arrays.stream(Post.values())
          .filter(DutyFigures::movesWithIncident)
          .map(Post::code)
          .toArray(String[]::new);

  private DutyFiguresTable() {}

  /// Those of these obligations that have a row, by id.
  static Map<UUID, DutyFigures> find(Connection connection, String incident, Set<UUID> duties)
      throws SQLException {
    var asked = duties.toArray(UUID[]::new);
    return Sql.list(connection, DutyFiguresTable::read, FIND, incident, asked).stream()
        .collect(Collectors.toMap(DutyFigures::id, duty -> duty));
  }

  static void save(Connection connection, String incident, Collection<DutyFigures> duties)
      throws SQLException {
    Sql.batch(connection, SAVE, duties.stream().map(duty -> values(incident, duty)).toList());
  }

  private static Object[] values(String incident, DutyFigures duty) {
    return new Object[] {
      incident,
      duty.id(),
      duty.code().code(),
      duty.window(),
      duty.owner().code(),
      duty.named(),
      duty.level() == null ? null : duty.level().number(),
      duty.opened(),
      duty.due(),
      duty.outcome().name(),
      duty.metAt(),
      duty.entry(),
      DutyFigures.movesWithIncident(duty.owner()),
      incident,
      duty.due(),
      duty.metAt(),
      duty.named(),
      duty.named()
    };
  }

  /// Looks up anew who owed what of an incident: its departments in charge have changed.
  static void move(Connection connection, String incident) throws SQLException {
    Sql.update(connection, MOVE, incident, OF_THE_DEPARTMENT);
  }

  static void replace(Connection connection, String incident, Collection<DutyFigures> duties)
      throws SQLException {
    Sql.update(connection, "delete from duty_figures where incident = ?", incident);
    save(connection, incident, duties);
  }

  /// @param row with the columns of the table
  public static DutyFigures read(ResultSet row) throws SQLException {
    var level = row.getObject("level", Integer.class);
    return new DutyFigures(
        row.getObject("duty", UUID.class),
        ObligationCode.of(row.getString("code")),
        row.getString("label"),
        Post.of(row.getString("owner")),
        row.getString("named"),
        level == null ? null : Level.of(level),
        Sql.instant(row, "opened"),
        Sql.instant(row, "due"),
        Outcome.valueOf(row.getString("outcome")),
        Sql.instant(row, "met_at"),
        row.getLong("entry"));
  }
}
