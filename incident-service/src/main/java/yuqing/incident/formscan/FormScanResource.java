package yuqing.incident.formscan;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.evidence.EvidenceDoc;
import yuqing.incident.evidence.UploadReceiver;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.work.WorkSlots;

/// `POST /incidents/form-scans`
///
/// On a thread of the platform: the search keeps a processor busy for seconds, and there are as
/// many carriers of virtual threads as processors.
@Path("/incidents")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
public class FormScanResource {

  /// Each writes to the disk as it comes, however slowly.
  private static final int UPLOADS_AT_ONCE = 8;

  /// Each unpacks pictures of some ten megabytes.
  private static final int SEARCHES_AT_ONCE = 1;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final UploadReceiver uploads;
  private final FormScanIntake intake;
  private final CurrentCaller caller;
  private final WorkSlots uploadSlots;
  private final WorkSlots searchSlots;

  FormScanResource(
      UploadReceiver uploads, FormScanIntake intake, CurrentCaller caller, MeterRegistry metrics) {
    this.uploads = uploads;
    this.intake = intake;
    this.caller = caller;
    this.uploadSlots = new WorkSlots("form-scan-upload", UPLOADS_AT_ONCE, LONGEST_WAIT, metrics);
    this.searchSlots = new WorkSlots("form-scan", SEARCHES_AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Path("/form-scans")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(
      operationId = "addFormScan",
      summary = "Add the scan of a signed form to the incident that its code names")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = EvidenceDoc.class)))
  @APIResponseSchema(value = FormScanAnswer.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormScanAnswer.class)))
  public Response add(
      @QueryParam("number") String number,
      @HeaderParam("Idempotency-Key") String key,
      @Context HttpHeaders headers,
      InputStream body) {
    try (var _ = uploadSlots.take();
        var upload = uploads.read(body, headers)) {
      var found = searchSlots.run(() -> intake.find(upload, number, caller.get()));
      return intake.add(found, upload, number, key);
    }
  }
}
