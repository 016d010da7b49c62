package yuqing.incident.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.report.ReportBody;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.share.LongRunning;
import yuqing.rest.work.WorkSlots;

/// `POST /incidents/batch`
@Path("/incidents")
@Tag(name = "Intake")
@RunOnVirtualThread
public class BatchResource {

  static final String NDJSON = "application/x-ndjson";

  /// Each has two threads, a spool on the disk and the lines of a group in memory.
  private static final int AT_ONCE = 16;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final ReportBatch batch;
  private final CurrentCaller caller;
  private final CurrentVertxRequest request;
  private final WorkSlots slots;

  BatchResource(
      ReportBatch batch, CurrentCaller caller, CurrentVertxRequest request, MeterRegistry metrics) {
    this.request = request;
    this.batch = batch;
    this.caller = caller;
    this.slots = new WorkSlots("batch", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @POST
  @LongRunning
  @Path("/batch")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @RolesAllowed(Roles.REPORT_SENDER)
  @Operation(operationId = "reportIncidents", summary = "Report many incidents")
  @RequestBody(
      required = true,
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ReportBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = Verdict.class)))
  public StreamingOutput batch(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, InputStream lines) {
    var who = caller.get();
    var language = Language.preferred(acceptLanguage);
    return slots.stream(
        request.getCurrent(), verdicts -> batch.run(lines, verdicts, who, language));
  }
}
