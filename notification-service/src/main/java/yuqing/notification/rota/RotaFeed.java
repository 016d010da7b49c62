package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.durable.Transactions;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Departments;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// A unit's rota for calendars: the shifts of the past month and the coming half year.
@ApplicationScoped
class RotaFeed {
  private static final Duration BEFORE = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(183);

  /// Three ranks, three shifts a day, over the whole span.
  private static final int MOST_EVENTS = 2_000;

  private final DutyShifts shifts;
  private final Departments departments;
  private final Addressees people;
  private final Transactions transactions;
  private final InstantSource clock;

  RotaFeed(
      DutyShifts shifts,
      Departments departments,
      Addressees people,
      Transactions transactions,
      InstantSource clock) {
    this.shifts = shifts;
    this.departments = departments;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param department code; null for the school's own rota
  /// @throws ProblemException 400 where there is no such department
  @Transactional
  String of(String department, Language language) {
    if (department != null && !departments.knows(department)) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          "department",
          "unknown",
          "没有这个部门",
          "there is no such department");
    }
    var labels =
        ResourceBundle.getBundle(
            "yuqing.notification.rota.labels",
            language == Language.EN ? Locale.ENGLISH : Locale.CHINESE);
    var unit =
        department == null ? labels.getString("school") : departments.name(department).in(language);
    var found = transactions.inCurrent(connection -> find(connection, department));
    var names = people.names(found.stream().map(DutyShift::person).collect(Collectors.toSet()));
    var events =
        found.stream()
            .map(
                shift ->
                    new RotaCalendar.Event(
                        shift,
                        unit,
                        labels.getString("rank." + shift.rank()),
                        names.getOrDefault(shift.person(), shift.person())))
            .toList();
    return RotaCalendar.write(unit + labels.getString("rota"), events, clock.instant());
  }

  private List<DutyShift> find(Connection connection, String department) throws SQLException {
    var now = clock.instant();
    return shifts.list(
        connection,
        new ShiftSearch(
            department == null ? Set.of() : Set.of(department),
            department == null,
            now.minus(BEFORE),
            now.plus(AHEAD),
            null,
            ShiftSearch.Position.FIRST,
            MOST_EVENTS));
  }
}
