package yuqing.incident.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentActAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/differences/{n}/settlement`
@Path("/incidents")
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class DifferenceResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final DifferenceSettlements settlements;

  DifferenceResource(SentBody sent, IncidentRequests requests, DifferenceSettlements settlements) {
    this.sent = sent;
    this.requests = requests;
    this.settlements = settlements;
  }

  @POST
  @Path("/{id}/differences/{n}/settlement")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      operationId = "settleDifference",
      summary = "Take over or set aside what a second report states otherwise")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response settle(
      @PathParam("id") UUID id,
      @PathParam("n") int n,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow SettlementBody body) {
    var route = "POST /incidents/" + id + "/differences/" + n + "/settlement";
    return requests.post(
        id,
        new IdempotencyKey(key, route, sent.bytes()),
        locked -> settlements.settle(locked, n, body, sent.faults()));
  }
}
