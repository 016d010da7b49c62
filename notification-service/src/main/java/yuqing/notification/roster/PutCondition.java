package yuqing.notification.roster;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// The condition of a PUT that creates an entry or changes it. Each header is null when it was not
/// sent.
record PutCondition(String ifMatch, String ifNoneMatch) {

  /// For an entry that does not exist: `If-None-Match: *` creates it.
  ///
  /// @throws ProblemException 404 without that header
  void requireNew() {
    if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
  }

  /// For an entry that exists.
  ///
  /// @throws ProblemException 412 when only a new one was wanted or it has changed, 428 without a
  ///     condition
  void requireUnchanged(long version) {
    if (ifNoneMatch != null) {
      throw new ProblemException(StandardProblem.STALE);
    }
    Preconditions.require(ifMatch, version);
  }
}
