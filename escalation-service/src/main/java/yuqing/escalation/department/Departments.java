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

  /// Takes over what the roster says of a department, unless something newer was heard before.
  public void update(Event<?> heard, RosterEvent.Department said) {
    var known = findById(said.code());
    if (known != null && known.sequence >= heard.sequence()) {
      return;
    }
    var department = known == null ? new Department() : known;
    department.code = said.code();
    department.name = said.name();
    department.nameEn = said.nameEn();
    department.active = said.active();
    department.sequence = heard.sequence();
    persist(department);
  }

  /// Names by code; a code that the roster has not told yet stands for itself.
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
