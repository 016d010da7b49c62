package yuqing.incident.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// Adds a file to the locked incident.
@ApplicationScoped
class EvidenceIntake {

  /// Additions at the same time: single reports and batches find connections free.
  private static final int AT_ONCE = 4;

  private static final Duration SLOT_TIMEOUT = Duration.ofSeconds(10);

  private final StoreBulkhead bulkhead = new StoreBulkhead(AT_ONCE, SLOT_TIMEOUT);
  private final EvidenceStore store;
  private final EvidenceRecords records;

  EvidenceIntake(EvidenceStore store, EvidenceRecords records) {
    this.store = store;
    this.records = records;
  }

  /// Around the transaction in which a file is added, since the file gets its place in it.
  ///
  /// @throws ProblemException 503 when others have kept the store too long
  <T> T withinBulkhead(Supplier<T> transaction) {
    return bulkhead.run(transaction);
  }

  StoredAnswer add(LockedIncident locked, UploadedForm upload) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.EVIDENCE_ADDED);
    checkTakenAt(locked, upload.body(), upload.faults());
    upload.faults().throwIfAny();
    locked.requireRoom();
    records.lockFile(locked.connection(), upload.file().sha256());
    if (records.isErased(locked.incident().id, upload.file().sha256())) {
      throw IncidentProblem.EVIDENCE_ERASED.refusal();
    }
    // Before the commit: no record without its file. Were the commit to fail, the file would stay
    // without a record, which harms nothing.
    store.keep(upload.file());
    var incident = locked.incident();
    var known = records.find(incident.id, upload.file().sha256());
    if (known.isPresent()) {
      return StoredAnswer.ok(ETags.of(incident.version), new EvidenceAnswer(known.get(), false));
    }
    var body = upload.body();
    var added =
        new EvidenceAdded(
            body.file(),
            upload.mediaType(),
            upload.file().size(),
            body.title(),
            body.note(),
            takenAt(body, locked.now()),
            locked.now(),
            recorder);
    records.add(incident.id, added);
    locked.record(added);
    return StoredAnswer.created(
        "/incidents/" + incident.id + "/evidence/" + added.sha256(),
        ETags.of(incident.version),
        new EvidenceAnswer(added, true));
  }

  /// Null where it was not stated.
  private static Instant takenAt(EvidenceBody body, Instant now) {
    return body.takenAt() == null ? null : StatedTime.notAhead(body.takenAt(), now);
  }

  /// It may lie before the discovery: what was discovered had been there before.
  private static void checkTakenAt(LockedIncident locked, EvidenceBody body, BodyFaults faults) {
    var takenAt = takenAt(body, locked.now());
    if (takenAt != null && takenAt.isAfter(locked.now())) {
      faults.reject("takenAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    }
  }
}
