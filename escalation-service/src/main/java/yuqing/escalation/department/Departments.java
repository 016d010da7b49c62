package yuqing.escalation.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import yuqing.contracts.Event;
import yuqing.contracts.RosterEvent;
import yuqing.rest.problem.Language;

@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

  /// Takes over the roster's event about a department, unless a newer one was received before.
  public void update(Event<?> event, RosterEvent.Department published) {
    var known = findById(published.code());
    if (known != null && known.sequence >= event.sequence()) {
      return;
    }
    var department = known == null ? new Department() : known;
    department.code = published.code();
    department.name = published.name();
    department.nameEn = published.nameEn();
    department.active = published.active();
    department.sequence = event.sequence();
    persist(department);
  }

  /// Names by code; a code that the roster has not published yet is its own name.
  public Map<String, String> names(Collection<String> codes, Language language) {
    var names = new HashMap<String, String>();
    codes.forEach(code -> names.put(code, code));
    list("code in ?1", codes).forEach(each -> names.put(each.code, name(each, language)));
    return names;
  }

  private static String name(Department department, Language language) {
    return switch (language) {
      case ZH -> department.name;
      case EN -> department.nameEn == null ? department.name : department.nameEn;
    };
  }
}
