package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCase;
import yuqing.archive.completeness.ClosingCases;
import yuqing.archive.completeness.ClosingGate;
import yuqing.archive.completeness.DossierActEffects;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.text.StatedTime;
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
  private final InstantSource clock;

  ClosingRecorder(
      DossierRecorder recorder, ClosingCases cases, EventPublisher events, InstantSource clock) {
    this.recorder = recorder;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
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

  private WrittenAct close(LockedDossier dossier, ClosingBody body) throws SQLException {
    var closing = cases.of(dossier.connection(), dossier.incident());
    var explained = passGate(closing, body);
    var chainHead = dossier.head().hash().hex();
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.DossierClosed(at, at, chainHead, dossier.by(), explained));
    var now = clock.instant();
    return WrittenAct.of(
        prose(body).addedTo(event),
        DossierActEffects.of(
            closing, dossier.status().filedAt(), Action.DOSSIER_CLOSED, new StatedTime(now, now)));
  }

  private static ReviewProse prose(ClosingBody body) {
    return new ReviewProse(
        null,
        null,
        body.noSighting(),
        ExplanationBody.texts(body.explanations()),
        ReviewAnalysis.NONE);
  }

  /// @param known what is known of the dossier before
  private static List<Explained> passGate(ClosingCase known, ClosingBody body) {
    var errors = new FieldErrors();
    var explained = MissedExplanations.resolve(known, body.explanations(), errors);
    errors.throwIfAny(ArchiveProblem.NOTHING_TO_EXPLAIN);
    var closing =
        known.explaining(explained.stream().flatMap(each -> each.obligations().stream()).toList());
    if (body.noSighting() != null && !body.noSighting().isBlank()) {
      closing = closing.with(DossierPart.SIGHTING);
    }
    DossierRules.requireComplete(ClosingGate.missing(closing));
    return explained;
  }
}
