package yuqing.incident.department;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.durable.inbox.CatchUp;

/// Whether the roster is known. While it is not, every report would fall to the group office, so
/// none is taken.
@ApplicationScoped
public class RosterStatus {

  private final Departments departments;
  private final RosterCompleteness completeness;
  private volatile boolean known;

  RosterStatus(Departments departments, CatchUp catchUp) {
    this.departments = departments;
    this.completeness = new RosterCompleteness(catchUp::reachAgain, catchUp::caughtUp);
  }

  /// Once known, departments stay known: the roster marks them inactive and deletes none.
  public boolean isKnown() {
    if (!known) {
      long kept = departments.countAll();
      known = completeness.isOver(kept);
    }
    return known;
  }
}
