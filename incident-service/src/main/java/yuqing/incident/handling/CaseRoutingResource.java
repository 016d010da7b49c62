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
import yuqing.incident.handling.ReopeningBody.AssignmentBody;
import yuqing.incident.handling.ReopeningBody.MergeBody;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST /incidents/{id}/reopening`, `…/merge`, `…/assignment`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseRoutingResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final CaseRouting rerouting;

  CaseRoutingResource(SentBody sent, IncidentRequests requests, CaseRouting rerouting) {
    this.sent = sent;
    this.requests = requests;
    this.rerouting = rerouting;
  }

  @POST
  @Path("/{id}/reopening")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      summary = "Reopen an ended incident",
      description = "Only while an end stands, else 409. Handling is to be organised anew.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReopeningBody.class),
              examples = @ExampleObject(name = "again", value = "{\"reason\": \"再次出现\"}")))
  @APIResponse(
      responseCode = "201",
      description = "reopened",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "409", description = "no end stands, or the incident was merged")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ReopeningBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/reopening", sent.bytes()),
        held -> rerouting.reopen(held, body, sent.faults()));
  }

  @POST
  @Path("/{id}/merge")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      summary = "Merge it into another incident",
      description =
          "Nothing more is recorded on it (409); new reports of it go to the other one, which takes"
              + " the graver of the two levels.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MergeBody.class),
              examples =
                  @ExampleObject(
                      name = "the same matter",
                      value =
                          "{\"into\": \"019a1f00-0000-7000-8000-000000000001\","
                              + " \"reason\": \"同一事件\"}")))
  @APIResponse(
      responseCode = "201",
      description = "merged",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "422", description = "no other incident to merge it into")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow MergeBody body) {
    return requests.post(
        id,
        body.into(),
        new IdempotencyKey(key, "POST /incidents/" + id + "/merge", sent.bytes()),
        held -> rerouting.merge(held, body, sent.faults()));
  }

  @POST
  @Path("/{id}/assignment")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      summary = "Give it to a department",
      description = "交办, 转办: the owner moves, the clocks do not.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AssignmentBody.class),
              examples =
                  @ExampleObject(
                      name = "assigned",
                      value = "{\"department\": \"student-affairs\", \"reason\": \"属学生处职责\"}")))
  @APIResponse(
      responseCode = "201",
      description = "assigned",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "422", description = "no such department, or the same one")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow AssignmentBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/assignment", sent.bytes()),
        held -> rerouting.assign(held, body, sent.faults()));
  }
}
