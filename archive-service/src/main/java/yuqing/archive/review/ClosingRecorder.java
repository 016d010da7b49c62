package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCases;
import yuqing.archive.completeness.ClosingGate;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.term.DossierPart;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Closes a dossier through its gate (article 14): published and appended to the timeline in one
/// transaction.
@ApplicationScoped
public class ClosingRecorder {

  private final DossierRecorder recorder;
  private final ClosingCases cases;
  private final EventPublisher events;

  ClosingRecorder(DossierRecorder recorder, ClosingCases cases, EventPublisher events) {
    this.recorder = recorder;
    this.cases = cases;
    this.events = events;
  }

  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 409 naming each thing that is missing, or when closed or merged; 422
  ///     naming each explanation that is about no missed obligation
  Response close(String incident, String key, byte[] sent, ClosingBody body) {
    return recorder.once(
        new IdempotencyKey(key, "POST /dossiers/" + incident + "/closing", sent),
        incident,
        RecordableAct.DOSSIER_CLOSED,
        dossier -> close(dossier.requireOpen(), body));
  }

  private byte[] close(LockedDossier dossier, ClosingBody body) throws SQLException {
    var explained = passGate(dossier, body);
    var chainHead = dossier.head().hash().hex();
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.DossierClosed(at, at, chainHead, dossier.by(), explained));
    return new ReviewProse(
            null,
            null,
            body.noSighting(),
            ExplanationBody.texts(body.explanations()),
            ReviewAnalysis.NONE)
        .addedTo(event);
  }

  private List<Explained> passGate(LockedDossier dossier, ClosingBody body) throws SQLException {
    var closing = cases.of(dossier.connection(), dossier.incident());
    var errors = new FieldErrors();
    var explained = MissedExplanations.resolve(closing, body.explanations(), errors);
    errors.throwIfAny(ArchiveProblem.NOTHING_TO_EXPLAIN);
    closing =
        closing.explaining(
            explained.stream().flatMap(each -> each.obligations().stream()).toList());
    if (body.noSighting() != null && !body.noSighting().isBlank()) {
      closing = closing.with(DossierPart.SIGHTING);
    }
    DossierRules.requireComplete(ClosingGate.missing(closing));
    return explained;
  }
}
