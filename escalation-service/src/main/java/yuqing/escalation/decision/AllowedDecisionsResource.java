package yuqing.escalation.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.answer.AllowedStepsAnswer;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// What the caller may decide on an incident now.
@Path("/incidents/{id}/allowed")
@Tag(name = "Grading")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllowedDecisionsResource {

  private final AllowedDecisions allowed;
  private final CurrentCaller caller;

  AllowedDecisionsResource(AllowedDecisions allowed, CurrentCaller caller) {
    this.allowed = allowed;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listAllowedDecisions",
      summary = "Which decisions the caller may make on an incident now")
  public AllowedStepsAnswer list(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return allowed
        .find(id, caller.get(), Language.preferred(languages))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
