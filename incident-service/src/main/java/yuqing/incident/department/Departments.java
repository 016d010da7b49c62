package yuqing.incident.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import yuqing.contracts.RosterEvent;
import yuqing.durable.jdbc.Sql;

/// The departments that are known here.
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

  /// Where the group office sits: it assigns what names no department we know (article 3).
  public static final String GROUP_OFFICE = "party-affairs";

  /// Whether an incident may be given to it. One that is no more counts as unknown.
  public boolean isKnown(Connection c, String code) throws SQLException {
    return !known(c, Set.of(code)).isEmpty();
  }

  /// Those of them to which an incident may be given.
  public Set<String> known(Connection c, Set<String> codes) throws SQLException {
    return Set.copyOf(
        Sql.list(
            c,
            row -> row.getString(1),
            "select code from department where active and code = any (?)",
            (Object) codes.toArray(String[]::new)));
  }

  /// Those that are no more among them.
  @Transactional
  public long countAll() {
    return count();
  }

  public void update(RosterEvent.Department event, long sequence) {
    var department = findById(event.code());
    if (department == null) {
      department = new Department();
      department.code = event.code();
    } else if (department.sequence >= sequence) {
      return;
    }
    department.name = event.name();
    department.nameEn = event.nameEn();
    department.active = event.active();
    department.sequence = sequence;
    persist(department);
  }
}
