package yuqing.escalation.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentBody;

/// Reports that are too thin to grade, returned to whoever made them.
@Path("/incidents/{id}/grading/returns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FactsRequestResource {

  private static final String BODY =
      """
      {"facts": ["scope", "summary"], "reason": "涉及几栋宿舍？请写明起止时间"}
      """;

  private static final String EXAMPLE =
      """
      {"number": 1, "askedFor": ["scope", "summary"], "reason": "涉及几栋宿舍？请写明起止时间",
       "post": "group-office", "person": "group-office", "at": "2026-10-13T08:30:00+08:00",
       "stillMissing": ["summary"]}
      """;

  private final FactsRequestDecisions returning;
  private final GradingReader reader;
  private final Idempotency idempotency;
  private final SentBody sent;
  private final CurrentCaller caller;

  FactsRequestResource(
      FactsRequestDecisions returning,
      GradingReader reader,
      Idempotency idempotency,
      SentBody sent,
      CurrentCaller caller) {
    this.returning = returning;
    this.reader = reader;
    this.idempotency = idempotency;
    this.sent = sent;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(
      summary = "Return the report for facts that are missing",
      description =
          "Asks whoever reported for `scope`, `impact` or `aptToSpread` where it is missing, or for"
              + " a `summary` that says more. It changes no level, opens no obligation and stops no"
              + " clock. Amendments answer it (`PATCH /incidents/{id}`). A second one while one is"
              + " open adds to it.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = FactsRequestBody.class),
              examples = @ExampleObject(name = "too thin", value = BODY)))
  @APIResponse(
      responseCode = "201",
      description = "Returned",
      content =
          @Content(
              schema = @Schema(implementation = FactsRequestAnswer.class),
              examples = @ExampleObject(name = "partly answered", value = EXAMPLE)))
  @APIResponse(responseCode = "409", description = "The incident was merged, or its dossier closed")
  @APIResponse(
      responseCode = "422",
      description = "A fact that nobody can be asked for, is stated already, or is there twice")
  public Response returnReport(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull FactsRequestBody body) {
    var path = "/incidents/" + id + "/grading/returns";
    return idempotency.once(
        new IdempotencyKey(key, "POST " + path, sent.bytes()),
        () -> {
          var made = returning.returnReport(id, body, caller.get());
          return StoredAnswer.created(path + "/" + made.number(), ETags.of(made.version()), made);
        });
  }

  @GET
  @Path("/{n}")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(summary = "One return of the report, and what of it is stated by now")
  @APIResponse(
      responseCode = "200",
      description = "The return, with its ETag",
      content =
          @Content(
              schema = @Schema(implementation = FactsRequestAnswer.class),
              examples = @ExampleObject(name = "partly answered", value = EXAMPLE)))
  @APIResponse(responseCode = "404", description = "Unknown, or not for the caller")
  public Response one(@PathParam("id") UUID id, @PathParam("n") int number) {
    return reader
        .findReturn(id, number, caller.get())
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
