package yuqing.escalation.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// Reports that are too thin to grade, returned to their reporters.
@Path("/incidents/{id}/grading/returns")
@Tag(name = "Grading")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class FactsRequestResource {

  private final FactsRequestDecisions decisions;
  private final GradingReader reader;
  private final SentBody sent;
  private final CurrentCaller caller;

  FactsRequestResource(
      FactsRequestDecisions decisions, GradingReader reader, SentBody sent, CurrentCaller caller) {
    this.decisions = decisions;
    this.reader = reader;
    this.sent = sent;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "requestFacts", summary = "Return the report for facts that are missing")
  @APIResponseSchema(value = FactsRequestAnswer.class, responseCode = "201")
  public Response returnReport(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull FactsRequestBody body) {
    return decisions.returnReport(key, sent.bytes(), id, body, caller.get());
  }

  @GET
  @Path("/{n}")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "getFactsRequest",
      summary = "Get one return of the report, and what of it is stated by now")
  @APIResponseSchema(value = FactsRequestAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id, @PathParam("n") int number) {
    return reader
        .findReturn(id, number, caller.get())
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
