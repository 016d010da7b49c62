package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.SupplementProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Adds something to a closed dossier; what was judged and what was closed on stays as it is.
@ApplicationScoped
public class SupplementRecorder {

  private final DossierRecorder recorder;
  private final EventPublisher events;

  SupplementRecorder(DossierRecorder recorder, EventPublisher events) {
    this.recorder = recorder;
    this.events = events;
  }

  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 409 when it is not closed or was merged, 422 naming each piece of
  ///     evidence that the dossier does not have
  Response add(String incident, String key, byte[] sent, SupplementBody body) {
    return recorder.once(
        new IdempotencyKey(key, "POST /dossiers/" + incident + "/supplements", sent),
        incident,
        RecordableAct.SUPPLEMENTED,
        dossier -> add(dossier.requireClosed(), body));
  }

  private WrittenAct add(LockedDossier dossier, SupplementBody body) throws SQLException {
    var errors = new FieldErrors();
    CitedEvidence.check(dossier, body.evidence(), errors);
    errors.throwIfAny(StandardProblem.UNPROCESSABLE);
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.Supplemented(body.evidence(), at, dossier.by()));
    return WrittenAct.of(new SupplementProse(body.note()).addedTo(event));
  }
}
