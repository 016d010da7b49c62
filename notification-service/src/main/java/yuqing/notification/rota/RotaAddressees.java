package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;
import yuqing.notification.roster.Schools;

/// Whom an alert reaches because they are on duty. Where nobody is, nothing changes. In the
/// caller's transaction.
@ApplicationScoped
public class RotaAddressees {
  /// The posts of a department for which its rota stands in off hours.
  private static final Set<Post> STOOD_IN_FOR = EnumSet.of(Post.LIAISON, Post.DEPARTMENT_HEAD);

  private final DutyShifts shifts;
  private final ReadShifts read;
  private final Addressees people;
  private final Schools schools;
  private final RotaSettings settings;

  RotaAddressees(
      DutyShifts shifts,
      ReadShifts read,
      Addressees people,
      Schools schools,
      RotaSettings settings) {
    this.shifts = shifts;
    this.read = read;
    this.people = people;
    this.schools = schools;
    this.settings = settings;
  }

  /// Off hours, those who are on duty in the department of a liaison or a head; else none.
  ///
  /// @param department whose post it is; null for a post of the school
  public List<Addressee> standIns(Connection connection, Post post, String department, Instant now)
      throws SQLException {
    if (department == null
        || !STOOD_IN_FOR.contains(post)
        || OfficeHours.of(settings, schools.zone()).include(now)) {
      return List.of();
    }
    return addressees(read.onDuty(shifts, connection, now), post, department, now);
  }

  /// Those who are on duty for the school (总值班), at any hour.
  public List<Addressee> ofSchool(Connection connection, Instant now) throws SQLException {
    return addressees(read.onDuty(shifts, connection, now), Post.GROUP_OFFICE, null, now);
  }

  private List<Addressee> addressees(
      List<DutyShift> onDuty, Post post, String department, Instant now) {
    return onDuty.stream()
        .filter(shift -> Objects.equals(shift.department(), department) && shift.isOnDuty(now))
        .map(shift -> shift.personAt(now))
        .distinct()
        .filter(person -> people.contact(person).isPresent())
        .map(person -> new Addressee(post, department, person, true))
        .toList();
  }
}
