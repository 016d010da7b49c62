package yuqing.escalation.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.QueryReader;
import yuqing.rest.work.BoundedWait;

@Path("/incidents/{id}/grading")
@Tag(
    name = "Grading",
    description = "The level of an incident, who decided it, and reports returned for facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GradingResource {

  private static final int LONGEST_WAIT_SECONDS = 30;

  private final GradingReader reader;
  private final BoundedWait waiting;
  private final GradeDecisions decisions;
  private final CurrentCaller caller;

  GradingResource(
      GradingReader reader, BoundedWait waiting, GradeDecisions decisions, CurrentCaller caller) {
    this.reader = reader;
    this.waiting = waiting;
    this.decisions = decisions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "getGrading",
      summary = "Get the level of an incident and how it was decided")
  @APIResponseSchema(value = GradingAnswer.class, responseCode = "200")
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("wait") String wait,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
    var query = new QueryReader();
    var atMost = BoundedWait.read(query, wait, LONGEST_WAIT_SECONDS);
    query.throwIfAny();
    var who = caller.get();
    var news =
        waiting.upTo(
            atMost,
            () -> reader.find(id, who).filter(each -> !ETags.of(each.version()).equals(known)));
    return news.or(() -> known == null ? Optional.empty() : reader.find(id, who))
        .map(grading -> answer(grading, known))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private static Response answer(GradingAnswer grading, String known) {
    var tag = ETags.of(grading.version());
    return tag.equals(known)
        ? Response.notModified().header(HttpHeaders.ETAG, tag).build()
        : Response.ok(grading).header(HttpHeaders.ETAG, tag).build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "decideGrade", summary = "Decide the level")
  @APIResponseSchema(value = GradingAnswer.class, responseCode = "200")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull GradeBody body) {
    return answer(decisions.decide(id, body, ifMatch, caller.get()), null);
  }
}
