package yuqing.archive.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.ErasureProse;
import yuqing.archive.hold.LegalHolds;
import yuqing.archive.review.DossierRecorder;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.review.LockedDossier;
import yuqing.archive.review.WrittenAct;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.ArchiveEvent.Erased;
import yuqing.contracts.ArchiveEvent.MeasureDone;
import yuqing.contracts.ArchiveEvent.ReviewHeld;
import yuqing.contracts.ArchiveEvent.Supplemented;
import yuqing.contracts.EventTypes;
import yuqing.contracts.TextErasure;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Erases the payload of an entry with its salt, records that it did, and publishes it, in one
/// transaction; what is derived of the case is derived anew by the entry that is appended.
@ApplicationScoped
class ErasureRecorder {

  /// Whose texts the archive itself adds to the event.
  private static final Set<String> WITH_OWN_PROSE =
      Set.of(
          EventTypes.nameOf(ReviewHeld.class),
          EventTypes.nameOf(DossierClosed.class),
          EventTypes.nameOf(Supplemented.class),
          EventTypes.nameOf(MeasureDone.class));

  private final DossierRecorder recorder;
  private final EventPublisher events;
  private final LegalHolds holds;
  private final InstantSource clock;

  ErasureRecorder(
      DossierRecorder recorder, EventPublisher events, LegalHolds holds, InstantSource clock) {
    this.recorder = recorder;
    this.events = events;
    this.holds = holds;
    this.clock = clock;
  }

  /// @param n of the entry
  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 404 when there is no such entry, 409 when it has no free text, is
  ///     erased already, or the dossier is under a legal hold
  Response erase(String incident, long n, String key, byte[] sent, ErasureBody body) {
    return recorder.once(
        new IdempotencyKey(
            key, "POST /dossiers/%s/entries/%d/erasure".formatted(incident, n), sent),
        incident,
        RecordableAct.TEXT_ERASED,
        dossier -> erase(dossier, n, body));
  }

  private WrittenAct erase(LockedDossier dossier, long n, ErasureBody body) throws SQLException {
    var connection = dossier.connection();
    var entry =
        Entries.find(connection, dossier.incident(), n)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    requireText(entry);
    holds.requireNone(connection, dossier.incident());
    var remainder = entry.opening().flatMap(opening -> TextErasure.remainderOf(opening.payload()));
    Entries.erase(connection, dossier.incident(), n, clock.instant());
    var header = entry.header();
    var event =
        events.publish(
            connection,
            dossier.incident(),
            at ->
                new Erased(
                    n,
                    header.eventId(),
                    header.source(),
                    header.sequence(),
                    header.type(),
                    at,
                    dossier.by()));
    return WrittenAct.of(ErasureProse.of(body.reason(), remainder).addedTo(event));
  }

  /// An erasure's own entry has a reason and is not erased: it says what is gone, and why.
  private static void requireText(Entry entry) {
    var type = entry.header().type();
    if (entry.opening().isEmpty()) {
      throw new ProblemException(ErasureProblem.ERASED_ALREADY);
    }
    if (!WITH_OWN_PROSE.contains(type) && !TextErasure.mayHoldFreeText(type)) {
      throw new ProblemException(ErasureProblem.NOTHING_TO_ERASE);
    }
  }
}
