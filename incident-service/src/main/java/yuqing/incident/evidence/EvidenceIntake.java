package yuqing.incident.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.text.FormMark;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// Adds a file to the locked incident.
@ApplicationScoped
public class EvidenceIntake {

  /// What a scan shows, where its sender does not say.
  private static final String SIGNED_FORM_TITLE = "网络舆情处置表（签字扫描件）";

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
  public <T> T withinBulkhead(Supplier<T> transaction) {
    return bulkhead.run(transaction);
  }

  StoredAnswer add(LockedIncident locked, UploadedForm upload) throws SQLException {
    var answer = add(locked, upload, null, null);
    var incident = locked.incident();
    return answer.isNew()
        ? StoredAnswer.created(
            "/incidents/" + incident.id + "/evidence/" + upload.body().file(),
            ETags.of(incident.version),
            answer)
        : StoredAnswer.ok(ETags.of(incident.version), answer);
  }

  /// Adds the scan of a signed form. A file that the incident had as other evidence, or as a form
  /// whose code was not read, is recorded once more with what is known of it now.
  ///
  /// @param mark what its code says; null where it could not be read
  public EvidenceAnswer addSignedForm(LockedIncident locked, UploadedForm upload, FormMark mark)
      throws SQLException {
    return add(locked, upload, EvidenceKind.SIGNED_FORM, mark);
  }

  private EvidenceAnswer add(
      LockedIncident locked, UploadedForm upload, EvidenceKind kind, FormMark mark)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.EVIDENCE_ADDED);
    checkTakenAt(locked, upload.body(), upload.faults());
    upload.faults().throwIfAny();
    locked.requireStateFor(RecordableAct.EVIDENCE_ADDED);
    records.lockFile(locked.connection(), upload.file().sha256());
    if (records.isErased(locked.incident().id, upload.file().sha256())) {
      throw IncidentProblem.EVIDENCE_ERASED.refusal();
    }
    // Before the commit: no record without its file. Were the commit to fail, the file would stay
    // without a record, which harms nothing.
    store.keep(upload.file());
    var incident = locked.incident();
    var known = records.find(incident.id, upload.file().sha256());
    if (known.isPresent() && !saysMore(kind, mark, known.get())) {
      return new EvidenceAnswer(known.get(), false);
    }
    var body = upload.body();
    var added =
        new EvidenceAdded(
            body.file(),
            upload.mediaType(),
            upload.file().size(),
            title(body, kind),
            body.note(),
            takenAt(body, locked.now()),
            locked.now(),
            recorder,
            kind,
            mark);
    if (known.isPresent()) {
      records.replace(incident.id, added);
    } else {
      records.add(incident.id, added);
    }
    locked.record(added);
    return new EvidenceAnswer(added, true);
  }

  private static boolean saysMore(EvidenceKind kind, FormMark mark, EvidenceAdded known) {
    return (kind != null && known.kind() == null) || (mark != null && known.mark() == null);
  }

  private static String title(EvidenceBody body, EvidenceKind kind) {
    return body.title() == null && kind == EvidenceKind.SIGNED_FORM
        ? SIGNED_FORM_TITLE
        : body.title();
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
