package yuqing.rest.request;

import java.util.Arrays;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// `If-Match` as RFC 9110 reads it.
public final class Preconditions {

  private Preconditions() {}

  /// `*` matches any version; a list matches when one of it does; a weak tag never does, since
  /// the comparison is the strong one.
  ///
  /// @param ifMatch the header; null when there is none
  /// @throws ProblemException 428 without the header, 412 when the version is another
  public static void require(String ifMatch, long version) {
    require(ifMatch, ETags.of(version));
  }

  /// The same for a resource that is identified by something other than a version.
  ///
  /// @param current the current entity tag, in its quotes
  public static void require(String ifMatch, String current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(StandardProblem.PRECONDITION_REQUIRED);
    }
    if (ifMatch.strip().equals("*")) {
      return;
    }
    if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(current::equals)) {
      throw new ProblemException(StandardProblem.STALE);
    }
  }
}
