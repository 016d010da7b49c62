package yuqing.incident.department;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Whether the roster was heard at all. While no department is known every report would fall to the
/// group office, so none is taken.
@Singleton
public class Roster {

  private final Departments departments;
  private volatile boolean known;

  @Inject
  public Roster(Departments departments) {
    this.departments = departments;
  }

  /// Once known, departments stay known: the roster marks them inactive and deletes none.
  public boolean isKnown() {
    if (!known) {
      known = QuarkusTransaction.joiningExisting().call(() -> departments.count() > 0);
    }
    return known;
  }
}
