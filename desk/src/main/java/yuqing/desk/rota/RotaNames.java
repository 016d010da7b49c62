package yuqing.desk.rota;

import java.util.Map;
import yuqing.desk.client.ShiftView;

/// What people call the units and the people of the rota.
///
/// @param departments by code
/// @param people by roster id
/// @param school what the school's own rota is called
public record RotaNames(
    Map<String, String> departments, Map<String, String> people, String school) {

  /// @param department null for the school
  public String unit(String department) {
    return department == null ? school : departments.getOrDefault(department, department);
  }

  public String unitOfShift(ShiftView shift) {
    return unit(shift.department());
  }

  /// @param unit as an address says it
  public String unitOf(String unit) {
    return unit(RotaUnit.department(unit));
  }

  public String person(String id) {
    return people.getOrDefault(id, id);
  }
}
