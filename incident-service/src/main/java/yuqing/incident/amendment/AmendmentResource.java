package yuqing.incident.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentAnswer;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `PATCH /incidents/{id}`
@Path("/incidents")
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AmendmentResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final SentBody sent;
  private final IncidentRequests requests;
  private final FactAmendments amendments;

  AmendmentResource(SentBody sent, IncidentRequests requests, FactAmendments amendments) {
    this.sent = sent;
    this.requests = requests;
    this.amendments = amendments;
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(operationId = "amendIncident", summary = "Amend the facts")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = AmendmentDoc.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AmendmentDoc.class))
      })
  @APIResponseSchema(value = IncidentAnswer.class, responseCode = "200")
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow AmendmentBody body) {
    return requests.patch(id, ifMatch, locked -> amendments.amend(locked, body, sent.faults()));
  }
}
