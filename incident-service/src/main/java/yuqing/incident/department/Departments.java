package yuqing.incident.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import yuqing.contracts.RosterEvent;

/// The departments that are known here.
@Singleton
public class Departments implements PanacheRepositoryBase<Department, String> {

  /// Where the group office sits: it assigns what names no department we know (article 3).
  public static final String GROUP_OFFICE = "party-affairs";

  /// Whether an incident may be given to it. One that is no more counts as unknown.
  public boolean isKnown(String code) {
    var department = findById(code);
    return department != null && department.active;
  }

  public void heard(RosterEvent.Department told, long sequence) {
    var department = findById(told.code());
    if (department == null) {
      department = new Department();
      department.code = told.code();
    } else if (department.sequence >= sequence) {
      return;
    }
    department.name = told.name();
    department.nameEn = told.nameEn();
    department.active = told.active();
    department.sequence = sequence;
    persist(department);
  }
}
