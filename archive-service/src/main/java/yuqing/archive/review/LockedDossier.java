package yuqing.archive.review;

import java.sql.Connection;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.archive.timeline.ChainHead;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.rest.problem.ProblemException;

/// A dossier whose chain the current transaction has locked, and who records something on it.
///
/// @param status of the case under that lock
public record LockedDossier(
    Connection connection, ChainHead head, ClosingPreconditions status, Recorder by) {

  public String incident() {
    return head.incident();
  }

  /// @throws ProblemException 409 when it was merged or is closed
  LockedDossier requireOpen() {
    DossierRules.requireOpen(status);
    return this;
  }

  /// @throws ProblemException 409 when it was merged or is not closed
  LockedDossier requireClosed() {
    DossierRules.requireClosed(status);
    return this;
  }
}
