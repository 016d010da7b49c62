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
import java.io.InputStream;
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
import yuqing.incident.request.Bodies;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentView;

/// `POST /incidents/{id}/reopening`, `…/merge`, `…/assignment`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseRoutingResource {

  private final Bodies bodies;
  private final IncidentRequests desk;
  private final CaseRouting rerouting;

  CaseRoutingResource(Bodies bodies, IncidentRequests desk, CaseRouting rerouting) {
    this.bodies = bodies;
    this.desk = desk;
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
      content = @Content(schema = @Schema(implementation = IncidentView.class)))
  @APIResponse(responseCode = "409", description = "no end stands, or the incident was merged")
  public Response reopen(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
    var sent = bodies.read(body, ReopeningBody.class);
    return desk.post(id, key, "reopening", sent, held -> rerouting.reopen(held, sent));
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
      content = @Content(schema = @Schema(implementation = IncidentView.class)))
  @APIResponse(responseCode = "422", description = "no other incident to merge it into")
  public Response merge(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
    var sent = bodies.read(body, MergeBody.class);
    return desk.post(
        id,
        key,
        "merge",
        sent,
        () -> lockBoth(id, sent.body()),
        held -> rerouting.merge(held, sent));
  }

  private void lockBoth(UUID id, MergeBody body) {
    if (body.into() != null) {
      rerouting.lockBoth(id, body.into());
    }
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
      content = @Content(schema = @Schema(implementation = IncidentView.class)))
  @APIResponse(responseCode = "422", description = "no such department, or the same one")
  public Response assign(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
    var sent = bodies.read(body, AssignmentBody.class);
    return desk.post(id, key, "assignment", sent, held -> rerouting.assign(held, sent));
  }
}
