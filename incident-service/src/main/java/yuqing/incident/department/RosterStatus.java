package yuqing.incident.department;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import yuqing.durable.inbox.CatchUp;

/// Whether the roster was heard. While it is not, every report would fall to the group office, so
/// none is taken.
@Singleton
public class RosterStatus {

  private final Departments departments;
  private final FirstHearing firstHearing;
  private volatile boolean known;

  RosterStatus(Departments departments, CatchUp catchUp) {
    this.departments = departments;
    this.firstHearing = new FirstHearing(catchUp::reachAgain, catchUp::caughtUp);
  }

  /// Once known, departments stay known: the roster marks them inactive and deletes none.
  public boolean isKnown() {
    if (!known) {
      long kept = QuarkusTransaction.joiningExisting().call(departments::count);
      known = firstHearing.isOver(kept);
    }
    return known;
  }
}
