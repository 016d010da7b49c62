package yuqing.incident.formscan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import yuqing.access.Caller;
import yuqing.incident.evidence.EvidenceIntake;
import yuqing.incident.evidence.UploadedForm;
import yuqing.incident.formscan.FormScans.FoundForm;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.IncidentRequests;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;

/// Takes in the scan of a signed form: reads its code outside of any transaction, then adds it to
/// the locked incident as evidence.
@ApplicationScoped
class FormScanIntake {

  private static final String ROUTE = "POST /incidents/form-scans";

  /// What of evidence's types may be a scan; the platform reads no WebP.
  private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");

  private final FormScans scans;
  private final IncidentRequests requests;
  private final EvidenceIntake intake;

  FormScanIntake(FormScans scans, IncidentRequests requests, EvidenceIntake intake) {
    this.scans = scans;
    this.requests = requests;
    this.intake = intake;
  }

  /// @param number as stated; null where none was
  /// @throws ProblemException 415 for what is no scan, and as [FormScans#find]
  FoundForm find(UploadedForm upload, String number, Caller caller) {
    upload.faults().throwIfAny();
    if (!SCANS.contains(upload.mediaType())) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          List.of(
              new FieldFault(
                  "file",
                  "no-scan",
                  new LocalizedText(
                      "扫描件应为图片或便携式文档", "must be a scan by its content: PDF, JPEG or PNG"),
                  SCANS.stream().sorted().toList(),
                  null)));
    }
    var marks = ScannedMarks.in(upload.path(), upload.mediaType());
    return scans.find(marks, number, caller);
  }

  Response add(FoundForm found, UploadedForm upload, String number, String key) {
    var route = number == null ? ROUTE : ROUTE + "?number=" + number;
    var once = new IdempotencyKey(key, route, upload.fields().getBytes(StandardCharsets.UTF_8));
    return intake.withinBulkhead(
        () -> requests.post(found.incident(), once, locked -> add(locked, found, upload)));
  }

  private StoredAnswer add(LockedIncident locked, FoundForm found, UploadedForm upload)
      throws SQLException {
    var evidence = intake.addSignedForm(locked, upload, found.mark());
    var incident = locked.incident();
    var answer =
        new FormScanAnswer(incident.id, incident.number, found.by(), found.mark(), evidence);
    var etag = ETags.of(incident.version);
    return evidence.isNew()
        ? StoredAnswer.created(
            "/incidents/" + incident.id + "/evidence/" + evidence.record().sha256(), etag, answer)
        : StoredAnswer.ok(etag, answer);
  }
}
