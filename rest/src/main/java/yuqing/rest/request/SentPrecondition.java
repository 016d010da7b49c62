package yuqing.rest.request;

import jakarta.enterprise.context.RequestScoped;
import yuqing.rest.problem.ProblemException;

/// The `If-Match` of a POST: it may be left out, and is honoured where it is sent (RFC 9110,
/// 13.1.1). PATCH and PUT require one ({@link Preconditions}).
@RequestScoped
public class SentPrecondition {

  private String ifMatch;

  void set(String sent) {
    ifMatch = sent;
  }

  /// To be called under the lock of what is changed, before anything is.
  ///
  /// @throws ProblemException 412 when one was sent that names another version
  public void require(long version) {
    require(ETags.of(version));
  }

  /// The same for a resource that is identified by something other than a version.
  ///
  /// @param current the current entity tag, in its quotes
  public void require(String current) {
    if (ifMatch != null) {
      Preconditions.require(ifMatch, current);
    }
  }
}
