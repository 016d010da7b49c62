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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.work.WorkSlots;

/// `POST /incidents/{id}/evidence`
@Path("/incidents")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UploadResource {

  private static final String EXAMPLE =
      """
      {"sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
       "mediaType": "image/png", "sizeBytes": 183220, "title": "帖文截图（姓名已遮盖）",
       "takenAt": "2026-10-13T00:16:00Z", "recordedAt": "2026-10-13T00:21:00Z",
       "recordedBy": {"role": "reporter"}, "isNew": true}\
      """;

  /// Each writes to the disk as it comes, however slowly.
  private static final int AT_ONCE = 32;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final UploadReceiver uploads;
  private final IncidentRequests requests;
  private final EvidenceIntake adding;
  private final WorkSlots slots;

  UploadResource(
      UploadReceiver uploads,
      IncidentRequests requests,
      EvidenceIntake adding,
      MeterRegistry metrics) {
    this.uploads = uploads;
    this.requests = requests;
    this.adding = adding;
    this.slots = new WorkSlots("evidence-upload", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(
      summary = "Add a file as evidence",
      description =
          """
          Of the public item, or of what the school did. **Black out names, pictures and accounts of \
          people who post before you send it**: the suite has no field for who they are, and a \
          picture is no way around that.

          One part `file` of at most 20 MiB (the school may have set another limit), PNG, JPEG, \
          WebP, PDF or plain text in UTF-8, told by its content; its name is not kept. It is stored \
          under the SHA-256 of its content, by which actions cite it. The same file once more is a \
          200 with `isNew: false`, whatever is said with it; the first record stands.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = EvidenceDoc.class)))
  @APIResponse(
      responseCode = "201",
      description = "added",
      content =
          @Content(
              schema = @Schema(implementation = EvidenceAnswer.class),
              examples = @ExampleObject(name = "a screenshot", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "this incident had it already",
      content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
  @APIResponse(responseCode = "409", description = "the incident was merged")
  @APIResponse(responseCode = "415", description = "no file of a type that is taken")
  @APIResponse(responseCode = "422", description = "empty, or taken in the future")
  @APIResponse(
      responseCode = "503",
      description = "the evidence store is not available, or too many upload at once")
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
      return adding.inTurn(() -> requests.post(id, once, held -> adding.add(held, upload)));
    }
  }
}
