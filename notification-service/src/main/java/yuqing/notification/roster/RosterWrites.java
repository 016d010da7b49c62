package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// What every change of the roster begins with. Changes are few and made by hand: they go one
/// after another, so that each sees what it builds on.
@ApplicationScoped
class RosterWrites {
  private final Schools schools;

  RosterWrites(Schools schools) {
    this.schools = schools;
  }

  /// Held until the transaction ends.
  ///
  /// @throws ProblemException 503 while there is no roster
  void begin() {
    if (schools.findById(true, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new ProblemException(StandardProblem.UNAVAILABLE);
    }
  }

  /// For a PUT on what does not stand: `If-None-Match: *` makes it.
  ///
  /// @throws ProblemException 404 without that header
  static void requireNew(String ifNoneMatch) {
    if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
  }

  /// For a PUT on what stands.
  ///
  /// @throws ProblemException 412 when only a new one was wanted or it has changed, 428 without a
  ///     condition
  static void requireUnchanged(String ifMatch, String ifNoneMatch, long version) {
    if (ifNoneMatch != null) {
      throw new ProblemException(StandardProblem.STALE);
    }
    Preconditions.require(ifMatch, version);
  }
}
