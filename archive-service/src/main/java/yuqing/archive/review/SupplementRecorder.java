package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.HashSet;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.dossier.SupplementProse;
import yuqing.archive.timeline.Entries;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent;
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

  private byte[] add(LockedDossier dossier, SupplementBody body) throws SQLException {
    checkEvidence(dossier, body);
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.Supplemented(body.evidence(), at, dossier.by()));
    return new SupplementProse(body.note()).addedTo(event);
  }

  private static void checkEvidence(LockedDossier dossier, SupplementBody body)
      throws SQLException {
    if (body.evidence().isEmpty()) {
      return;
    }
    var unknown = new HashSet<>(body.evidence());
    Entries.inPublishedOrder(
        dossier.connection(),
        dossier.incident(),
        entry -> {
          entry
              .opening()
              .flatMap(opening -> DecodedEvent.in(opening.payload()))
              .filter(IncidentEvent.EvidenceAdded.class::isInstance)
              .map(IncidentEvent.EvidenceAdded.class::cast)
              .ifPresent(added -> unknown.remove(added.sha256()));
          return !unknown.isEmpty();
        });
    var errors = new FieldErrors();
    for (var i = 0; i < body.evidence().size(); i++) {
      if (unknown.contains(body.evidence().get(i))) {
        errors.reject(
            "evidence[" + i + "]",
            "unknown-evidence",
            "档案没有此证据，请先上传",
            "the dossier has no such evidence: upload it first");
      }
    }
    errors.throwIfAny(StandardProblem.UNPROCESSABLE);
  }
}
