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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.report.ReportBody;
import yuqing.incident.report.ReportResource;
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
  @Operation(
      summary = "Report many incidents",
      description =
          """
          One report a line in, one verdict a line out, in the same order, while the lines come: \
          each as `POST /incidents` would have answered it, with its own status. A broken or too \
          long line is reported by its number and the others are taken. A batch may be of any \
          length. After a cut it may be sent again, whole or from the first line without a verdict: \
          what was taken is known by its source and reference, a person's line without a reference \
          by what it says, and is answered with `isNew: false`. Verdicts may be read while lines go \
          out or afterwards; who neither sends nor reads for 60 s is cut. Three lines in a row that \
          fail since the database does (503) end it; the lines after them have no verdict. A line \
          that fails unforeseen (500) ends nothing.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = ReportBody.class),
              examples = @ExampleObject(name = "one line", value = ReportResource.EXAMPLE)))
  @APIResponse(responseCode = "503", description = "too many at once; see `Retry-After`")
  @APIResponse(
      responseCode = "200",
      description = "a verdict a line",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = Verdict.class),
              examples =
                  @ExampleObject(
                      name = "one line",
                      value =
                          "{\"line\":1,\"status\":201,\"id\":\"019a1f00-0000-7000-8000-000000000001\","
                              + "\"number\":\"YQ-2026-00012\",\"isNew\":true}")))
  public StreamingOutput batch(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, InputStream lines) {
    var who = caller.get();
    var language = Language.preferred(acceptLanguage);
    return slots.stream(
        request.getCurrent(), verdicts -> batch.run(lines, verdicts, who, language));
  }
}
