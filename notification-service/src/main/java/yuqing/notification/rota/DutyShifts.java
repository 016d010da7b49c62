package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.durable.jdbc.Sql;

/// Reads and writes shifts, in the caller's transaction. One that was withdrawn is not found.
@ApplicationScoped
public class DutyShifts {
  /// Of all units at once, far above what a school has on duty at a time.
  static final int MOST_ON_DUTY = 1_000;

  private static final String SELECT =
      """
      select id, department, duty_rank, person, begins, ends, version from duty_shift
      where withdrawn_at is null and
      """;

  private static final String LIST =
      SELECT
          + """
             (? or (? and department is null) or department = any(?))
             and (?::text is null or person = ?)
             and ends > coalesce(?::timestamptz, '-infinity')
             and begins < coalesce(?::timestamptz, 'infinity')
             and (begins, id) > (?, ?)
            order by begins, id limit ?
            """;

  private static final String ON_DUTY =
      SELECT
          + """
             begins <= ? and ends > ?
            order by department nulls first,
              array_position(array['LEAD', 'MAIN', 'DEPUTY'], duty_rank), id limit ?
            """;

  private static final String OVERLAPPING =
      SELECT
          + """
             department is not distinct from ? and duty_rank = ? and begins < ? and ends > ?
            order by begins limit 1
            """;

  private static final String SWAPS =
      """
      select shift, from_person, to_person, reason, swapped_at, swapped_by from duty_swap
      where shift = any(?) order by shift, number
      """;

  private static final String INSERT =
      """
      insert into duty_shift
        (id, department, duty_rank, person, begins, ends, entered_at, entered_by)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_SWAP =
      """
      insert into duty_swap (shift, number, from_person, to_person, reason, swapped_at, swapped_by)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private record SwapOfShift(UUID shift, ShiftSwap swap) {}

  List<DutyShift> list(Connection connection, ShiftSearch search) throws SQLException {
    var rows =
        Sql.list(
            connection,
            DutyShifts::shift,
            LIST,
            search.isOfAllUnits(),
            search.school(),
            search.departments().toArray(String[]::new),
            search.person(),
            search.person(),
            search.from(),
            search.until(),
            search.after().begin(),
            search.after().id(),
            search.limit() + 1);
    return withSwaps(connection, rows);
  }

  /// Of all units, the school's own first; by rank.
  public List<DutyShift> onDuty(Connection connection, Instant at) throws SQLException {
    return withSwaps(
        connection, Sql.list(connection, DutyShifts::shift, ON_DUTY, at, at, MOST_ON_DUTY));
  }

  public Optional<DutyShift> find(Connection connection, UUID id) throws SQLException {
    var found = Sql.list(connection, DutyShifts::shift, SELECT + " id = ?", id);
    return withSwaps(connection, found).stream().findFirst();
  }

  /// One that cannot be beside this one.
  Optional<DutyShift> overlapping(Connection connection, DutyShift shift) throws SQLException {
    return Sql.find(
        connection,
        DutyShifts::shift,
        OVERLAPPING,
        shift.department(),
        shift.rank().name(),
        shift.end(),
        shift.begin());
  }

  void insert(Connection connection, List<DutyShift> shifts, String by, Instant now)
      throws SQLException {
    var rows = new ArrayList<Object[]>();
    for (var shift : shifts) {
      rows.add(
          new Object[] {
            shift.id(),
            shift.department(),
            shift.rank().name(),
            shift.person(),
            shift.begin(),
            shift.end(),
            now,
            by
          });
    }
    Sql.batch(connection, INSERT, rows);
  }

  void withdraw(Connection connection, UUID id, String by, Instant now) throws SQLException {
    Sql.update(
        connection,
        """
        update duty_shift set withdrawn_at = ?, withdrawn_by = ?, version = version + 1
        where id = ?
        """,
        now,
        by,
        id);
  }

  void swap(Connection connection, DutyShift shift, ShiftSwap swap) throws SQLException {
    Sql.update(
        connection,
        ADD_SWAP,
        shift.id(),
        shift.swaps().size() + 1,
        swap.from(),
        swap.to(),
        swap.reason(),
        swap.at(),
        swap.by());
    Sql.update(
        connection,
        "update duty_shift set person = ?, version = version + 1 where id = ?",
        swap.to(),
        shift.id());
  }

  private static List<DutyShift> withSwaps(Connection connection, List<DutyShift> shifts)
      throws SQLException {
    if (shifts.isEmpty()) {
      return shifts;
    }
    var ids = shifts.stream().map(DutyShift::id).toArray(UUID[]::new);
    var swaps =
        Sql.list(connection, DutyShifts::swap, SWAPS, (Object) ids).stream()
            .collect(
                Collectors.groupingBy(
                    SwapOfShift::shift,
                    Collectors.mapping(SwapOfShift::swap, Collectors.toList())));
    return shifts.stream()
        .map(shift -> shift.with(swaps.getOrDefault(shift.id(), List.of())))
        .toList();
  }

  private static DutyShift shift(ResultSet row) throws SQLException {
    return new DutyShift(
        row.getObject("id", UUID.class),
        row.getString("department"),
        DutyRank.valueOf(row.getString("duty_rank")),
        row.getString("person"),
        Sql.instant(row, "begins"),
        Sql.instant(row, "ends"),
        row.getLong("version"),
        List.of());
  }

  private static SwapOfShift swap(ResultSet row) throws SQLException {
    return new SwapOfShift(
        row.getObject("shift", UUID.class),
        new ShiftSwap(
            row.getString("from_person"),
            row.getString("to_person"),
            row.getString("reason"),
            Sql.instant(row, "swapped_at"),
            row.getString("swapped_by")));
  }
}
