package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The lock that every change of the roster begins with. Changes are few and made by hand: they are
/// made one after another, so that each sees what it builds on.
@ApplicationScoped
public class RosterLock {
  private final Schools schools;

  RosterLock(Schools schools) {
    this.schools = schools;
  }

  /// Held until the transaction ends.
  ///
  /// @throws ProblemException 503 while there is no roster
  public void acquire() {
    if (schools.findById(true, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new ProblemException(StandardProblem.UNAVAILABLE);
    }
  }
}
