package yuqing.incident.allowed;

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

/// `GET /incidents/{id}/allowed`
@Path("/incidents")
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllowedStepsResource {

  private final AllowedSteps allowed;
  private final CurrentCaller caller;

  AllowedStepsResource(AllowedSteps allowed, CurrentCaller caller) {
    this.allowed = allowed;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/allowed")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listAllowedSteps",
      summary = "What the caller may record on an incident now")
  public AllowedStepsAnswer list(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return allowed.list(id, caller.get(), Language.preferred(languages));
  }
}
