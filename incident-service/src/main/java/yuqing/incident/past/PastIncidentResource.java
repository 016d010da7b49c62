package yuqing.incident.past;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.batch.Verdict;
import yuqing.incident.report.ReportAnswer;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.Language;
import yuqing.rest.request.SentBody;
import yuqing.rest.work.WorkSlots;

/// `POST /incidents/past`
@Path("/incidents")
@Tag(name = "Intake")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PastIncidentResource {

  private static final String NDJSON = "application/x-ndjson";

  /// Each holds a body or the verdicts of its lines in memory.
  private static final int AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final PastIncidentLines lines;
  private final PastIncidentRecorder recorder;
  private final CurrentCaller caller;
  private final SentBody reading;
  private final WorkSlots slots;

  PastIncidentResource(
      PastIncidentLines lines,
      PastIncidentRecorder recorder,
      CurrentCaller caller,
      SentBody reading,
      MeterRegistry metrics) {
    this.lines = lines;
    this.recorder = recorder;
    this.caller = caller;
    this.reading = reading;
    this.slots = new WorkSlots("past-incidents", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @Path("/past")
  @Consumes({MediaType.APPLICATION_JSON, NDJSON})
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      operationId = "recordPastIncident",
      summary = "Record an incident that was over before it was entered")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PastIncidentBody.class)),
        @Content(mediaType = NDJSON, schema = @Schema(implementation = PastIncidentBody.class))
      })
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReportAnswer.class)))
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReportAnswer.class)),
        @Content(mediaType = NDJSON, schema = @Schema(implementation = Verdict.class))
      })
  public Response record(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    var who = caller.get();
    try (var _ = slots.take()) {
      if (headers.getMediaType().getSubtype().equalsIgnoreCase("x-ndjson")) {
        var language = Language.preferred(acceptLanguage);
        return Response.ok(lines.record(body, who, language), NDJSON).build();
      }
      var sent = body.readNBytes(lines.maxBytes() + 1);
      var once = new IdempotencyKey(key, "POST /incidents/past", sent);
      return recorder.record(lines.checked(sent, reading.faults()), who, once);
    }
  }
}
