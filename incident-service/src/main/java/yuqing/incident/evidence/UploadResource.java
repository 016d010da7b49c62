package yuqing.incident.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.VersionedTarget;
import yuqing.rest.work.WorkSlots;

/// `POST /incidents/{id}/evidence`
@Path("/incidents")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class UploadResource {

  /// Each writes to the disk as it comes, however slowly.
  private static final int AT_ONCE = 32;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final UploadReceiver uploads;
  private final IncidentRequests requests;
  private final EvidenceIntake intake;
  private final WorkSlots slots;

  UploadResource(
      UploadReceiver uploads,
      IncidentRequests requests,
      EvidenceIntake intake,
      MeterRegistry metrics) {
    this.uploads = uploads;
    this.requests = requests;
    this.intake = intake;
    this.slots = new WorkSlots("evidence-upload", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(operationId = "addEvidence", summary = "Add a file as evidence")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = EvidenceDoc.class)))
  @APIResponseSchema(value = EvidenceAnswer.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @Context HttpHeaders headers,
      InputStream body) {
    requests.mayRecord(id, RecordableAct.EVIDENCE_ADDED);
    try (var _ = slots.take();
        var upload = uploads.read(body, headers)) {
      var fields = upload.fields().getBytes(StandardCharsets.UTF_8);
      var once = new IdempotencyKey(key, "POST /incidents/" + id + "/evidence", fields);
      return intake.withinBulkhead(
          () -> requests.post(id, once, locked -> intake.add(locked, upload)));
    }
  }
}
