package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Departments, in the order of their codes.
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

  List<Department> page(String after, int limit) {
    return find("code > ?1 order by code", after).page(0, limit).list();
  }

  List<Department> active() {
    return list("active order by code", new Object[0]);
  }

  /// Whether there is such a department, also one that has been dissolved.
  public boolean knows(String code) {
    return count("code", code) > 0;
  }

  /// Whether there is such a department today.
  public boolean isActive(String code) {
    return count("code = ?1 and active", code) > 0;
  }

  /// Its code stands for one that has no name here yet.
  public DepartmentName name(String code) {
    return findByIdOptional(code)
        .map(found -> new DepartmentName(found.name, found.nameEn == null ? code : found.nameEn))
        .orElseGet(() -> new DepartmentName(code, code));
  }
}
