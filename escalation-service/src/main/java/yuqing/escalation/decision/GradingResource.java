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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.QueryReader;

@Path("/incidents/{id}/grading")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GradingResource {

  private static final String EXAMPLE =
      """
      {"incident": "019a1f00-0000-7000-8000-000000000001", "number": "YQ-2026-00002", "level": 2,
       "provisional": true, "decidedBy": "RULE", "decidedAt": "2026-10-13T08:20:00+08:00",
       "rule": "general-or-apt-to-spread", "article": 10, "missingFacts": [], "proposal": 2, "returns": [],
       "edition": {"date": "2024-09-25", "hash": "5f3c…"},
       "history": [{"version": 1, "level": 2, "provisional": true, "decidedBy": "RULE",
         "proposal": 2, "rule": "general-or-apt-to-spread", "missingFacts": [],
         "decidedAt": "2026-10-13T08:20:00+08:00"}]}
      """;

  private final GradingReader reader;
  private final GradingWait waiting;
  private final GradeDecisions decisions;
  private final CurrentCaller caller;

  GradingResource(
      GradingReader reader, GradingWait waiting, GradeDecisions decisions, CurrentCaller caller) {
    this.reader = reader;
    this.waiting = waiting;
    this.decisions = decisions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      summary = "The level of an incident and how it came about",
      description =
          "404 while the incident is unknown here, or not for the caller. With `wait` the answer"
              + " waits that long for the grading to be there or, with If-None-Match, to change.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = GradingAnswer.class),
              examples = @ExampleObject(name = "by rule", value = EXAMPLE)))
  @APIResponse(responseCode = "304", description = "It is the one of If-None-Match still")
  @APIResponse(responseCode = "404", description = "Unknown, or not for the caller")
  @APIResponse(responseCode = "503", description = "Too many wait; see `Retry-After`")
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(description = "0s to 30s", example = "5s") @QueryParam("wait") String wait,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
    var query = new QueryReader();
    var atMost = GradingWait.read(query, wait);
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
  @Operation(
      summary = "Decide the level",
      description =
          "A person's decision, the same level or another, always with a reason; recorded at the"
              + " instant of the request. The level decided again is a decision too. An ideology"
              + " incident can only be level 1.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = GradeBody.class),
              examples =
                  @ExampleObject(
                      name = "raised",
                      value =
                          """
                          {"level": 1, "reason": "媒体已跟进，影响扩大"}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "The grading with the decision",
      content =
          @Content(
              schema = @Schema(implementation = GradingAnswer.class),
              examples = @ExampleObject(name = "as read", value = EXAMPLE)))
  @APIResponse(
      responseCode = "409",
      description = "The incident was merged into another, or decided on 500 times")
  @APIResponse(responseCode = "412", description = "The grading has changed meanwhile")
  @APIResponse(responseCode = "422", description = "Ideology stands at level 1")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull GradeBody body) {
    return answer(decisions.decide(id, body, ifMatch, caller.get()), null);
  }
}
