package yuqing.archive.review;

import java.time.Instant;
import java.util.List;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.IncidentScope;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.archive.completeness.ClosingGate;
import yuqing.archive.completeness.MissingThing;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;

/// What an act asks of its caller and of the dossier, before its body is looked at. Its endpoint
/// asks it under the chain's lock, `…/allowed` without one.
public final class DossierRules {

  private DossierRules() {}

  /// The role under which the caller may record it.
  ///
  /// @throws ProblemException 403 when there is none
  public static Role requireRole(Caller caller, RecordableAct act, IncidentScope scope) {
    return Access.recorderRole(caller, act, scope).orElseThrow(() -> RoleRefusal.of(act.roles()));
  }

  /// @throws ProblemException 409 when it was merged or is closed
  public static void requireOpen(ClosingPreconditions status) {
    requireNotMerged(status);
    if (status.closed()) {
      throw new ProblemException(ArchiveProblem.DOSSIER_CLOSED);
    }
  }

  /// @throws ProblemException 409 when it was merged or is not closed
  public static void requireClosed(ClosingPreconditions status) {
    requireNotMerged(status);
    if (!status.closed()) {
      throw new ProblemException(ArchiveProblem.DOSSIER_OPEN);
    }
  }

  private static void requireNotMerged(ClosingPreconditions status) {
    if (status.merged()) {
      throw new ProblemException(ArchiveProblem.INCIDENT_MERGED);
    }
  }

  /// A review is held on a filed result.
  ///
  /// @throws ProblemException 422 where there is none
  public static void requireResult(ClosingPreconditions status) {
    var errors = new FieldErrors();
    checkResult(status.filedAt(), errors);
    errors.throwIfAny(ArchiveProblem.REVIEW_NOT_POSSIBLE);
  }

  /// @param filedAt of the result; null while none is filed
  static void checkResult(Instant filedAt, FieldErrors errors) {
    if (filedAt == null) {
      errors.reject("result", "missing", "处置结果尚未备案", "no result is filed for the standing end");
    }
  }

  /// @throws ProblemException 409 naming each thing without which a dossier is not closed
  public static void requireComplete(List<MissingThing> missing) {
    if (!missing.isEmpty()) {
      throw new ProblemException(
          ArchiveProblem.DOSSIER_INCOMPLETE,
          missing.stream().limit(ClosingGate.MOST_NAMED).map(MissingThing::asFault).toList());
    }
  }
}
