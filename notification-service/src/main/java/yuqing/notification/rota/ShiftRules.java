package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Departments;
import yuqing.notification.rota.ShiftsBody.ShiftLine;
import yuqing.rest.request.BodyFaults;

/// What must hold of shifts that are entered together. Every faulty line is named.
@ApplicationScoped
class ShiftRules {
  /// The longest shift: a leader may have a whole holiday.
  static final Duration LONGEST = Duration.ofDays(31);

  private final Departments departments;
  private final Addressees people;
  private final DutyShifts shifts;

  ShiftRules(Departments departments, Addressees people, DutyShifts shifts) {
    this.departments = departments;
    this.people = people;
    this.shifts = shifts;
  }

  /// @param faults those of the body's shape, to which the rules' are added
  /// @throws yuqing.rest.problem.ProblemException 400 or 422 naming every faulty line
  List<DutyShift> check(
      Connection connection, List<ShiftLine> lines, BodyFaults faults, Instant now)
      throws SQLException {
    var valid = new ArrayList<DutyShift>();
    for (int i = 0; lines != null && i < lines.size(); i++) {
      var place = "shifts[" + i + "]";
      if (lines.get(i) != null) {
        checkNames(lines.get(i), place, faults);
        checkTimes(lines.get(i), place, faults, now);
        if (!faults.isFaulty(place)) {
          var shift = shift(lines.get(i));
          checkFree(connection, shift, valid, place, faults);
          valid.add(shift);
        }
      }
    }
    faults.throwIfAny();
    return valid;
  }

  /// @param place such as `shifts[3]`, or empty for the body itself
  void checkPerson(String person, String place, BodyFaults faults) {
    if (person != null && !faults.isFaulty(place) && people.contact(person).isEmpty()) {
      faults.reject(
          place, "unknown", "没有这个人员，或已离任", "there is nobody of that id, or they have left");
    }
  }

  private void checkNames(ShiftLine line, String place, BodyFaults faults) {
    checkPerson(line.person(), place + ".person", faults);
    if (line.department() != null
        && !faults.isFaulty(place + ".department")
        && !departments.isActive(line.department())) {
      faults.reject(place + ".department", "unknown", "没有这个部门", "there is no such department");
    }
  }

  private static void checkTimes(ShiftLine line, String place, BodyFaults faults, Instant now) {
    if (line.begin() == null || line.end() == null) {
      return;
    }
    if (line.begin().isBefore(now)) {
      faults.reject(place + ".begin", "in-past", "不能早于当前时间", "must not lie in the past");
    }
    if (!line.begin().isBefore(line.end())) {
      faults.reject(place + ".end", "out-of-range", "应晚于开始时间", "must come after the beginning");
    } else if (Duration.between(line.begin(), line.end()).compareTo(LONGEST) > 0) {
      faults.reject(place + ".end", "out-of-range", "一个班次最长 31 天", "a shift has at most 31 days");
    }
  }

  private void checkFree(
      Connection connection,
      DutyShift shift,
      List<DutyShift> before,
      String place,
      BodyFaults faults)
      throws SQLException {
    if (before.stream().anyMatch(shift::collides)) {
      faults.reject(
          place,
          "overlaps",
          "与本次提交的另一班次重叠（同一单位同一班位）",
          "overlaps another of these, of the same unit and rank");
    } else if (shifts.overlapping(connection, shift).isPresent()) {
      faults.reject(
          place,
          "overlaps",
          "与已排的班次重叠（同一单位同一班位）",
          "overlaps one that is on the rota, of the same unit and rank");
    }
  }

  private static DutyShift shift(ShiftLine line) {
    return new DutyShift(
        UUID.randomUUID(),
        line.department(),
        line.rank(),
        line.person(),
        line.begin(),
        line.end(),
        0,
        List.of());
  }
}
