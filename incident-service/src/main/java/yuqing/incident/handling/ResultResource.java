package yuqing.incident.handling;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST /incidents/{id}/result`, `POST /incidents/{id}/result/decision`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ResultResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final ResultFilings results;

  ResultResource(SentBody sent, IncidentRequests requests, ResultFilings results) {
    this.sent = sent;
    this.requests = requests;
    this.results = results;
  }

  @POST
  @Path("/{id}/result")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DEPARTMENT_HEAD)
  @Operation(
      summary = "File the result with the group office",
      description =
          "Only while an end stands, else 409. A second filing without a new end corrects the text of"
              + " the first; the time of the first holds.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ResultBody.class),
              examples = @ExampleObject(name = "result", value = "{\"text\": \"热水已恢复，致歉已发布。\"}")))
  @APIResponse(
      responseCode = "201",
      description = "filed",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "409", description = "no end stands, or the incident was merged")
  public Response file(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ResultBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/result", sent.bytes()),
        held -> results.file(held, body, sent.faults()));
  }

  @POST
  @Path("/{id}/result/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      summary = "Accept or return the filed result",
      description = "审核备案. A return needs a reason; the department files again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ResultBody.DecisionBody.class),
              examples = @ExampleObject(name = "accepted", value = "{\"decision\": \"ACCEPTED\"}")))
  @APIResponse(
      responseCode = "201",
      description = "decided",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "409", description = "nothing awaits a decision")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ResultBody.DecisionBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/result/decision", sent.bytes()),
        held -> results.decide(held, body, sent.faults()));
  }
}
