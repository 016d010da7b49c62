package yuqing.incident.action;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import yuqing.incident.view.RecordPages;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST`, `GET /incidents/{id}/actions`
@Path("/incidents")
@Tag(name = "Actions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActionResource {

  private static final String EXAMPLE =
      """
      {"action": "HANDLING_STARTED", "occurredAt": "2026-10-13T09:10:00+08:00",
       "means": "WRITTEN", "team": [{"post": "后勤保卫处处长", "name": "甲某"}]}\
      """;

  private final SentBody sent;
  private final IncidentRequests requests;
  private final ActionRecorder actions;
  private final RecordedActions recorded;
  private final RecordPages pages;

  ActionResource(
      SentBody sent,
      IncidentRequests requests,
      ActionRecorder actions,
      RecordedActions recorded,
      RecordPages pages) {
    this.sent = sent;
    this.requests = requests;
    this.actions = actions;
    this.recorded = recorded;
    this.pages = pages;
  }

  @POST
  @Path("/{id}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER
  })
  @Operation(
      summary = "Record something as done",
      description =
          """
          By whom and with what beside the common fields:

          | action | who | needs |
          |---|---|---|
          | REPORTED_TO_PARTY_OFFICE, HEAD_REPORTED_TO_OFFICES, PEOPLE_ANSWERED | liaison, head of \
          the department; group office | |
          | INFORMATION_EXCHANGED | the same | `note`, or `noChange: true` |
          | HANDLING_STARTED | head; group office | `team` |
          | REPORTED_TO_PRINCIPAL_LEADERS, REPORTED_TO_LEADING_GROUP, MEDIA_CONTACTED | group \
          office | `counterpart` |
          | REPORTED_TO_SUPERIOR | leading group, group office | `kind`, `text` |
          | EMERGENCY_PLAN_STARTED | leading group, group office | `plan` |
          | SPECIAL_MEETING_HELD | leading group, group office | `meeting` |
          | LEADER_INSTRUCTED | leader in charge, principal leader | `note` |

          Any other action is a 422 that names its door. HANDLING_STARTED takes a reported incident \
          into handling.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ActionBody.class),
              examples = @ExampleObject(name = "handling starts", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "recorded",
      content = @Content(schema = @Schema(implementation = ActionAnswer.class)))
  @APIResponse(responseCode = "409", description = "the incident was merged")
  @APIResponse(responseCode = "422", description = "against a rule, or the wrong door")
  public Response record(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ActionBody body) {
    if (body.action() == null) {
      sent.faults().throwIfAny();
    }
    ActionRules.requireThisDoor(body.action());
    ActionRules.check(body, sent.faults());
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/actions", sent.bytes()),
        held -> actions.record(held, body, sent.faults()));
  }

  @GET
  @Path("/{id}/actions")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(summary = "What was recorded as done, in order of recording")
  public Page<ActionAnswer> list(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return pages
        .numbered(
            id, cursor, limit, (after, count) -> recorded.after(id, after, count), row -> row.n)
        .map(row -> new ActionAnswer(row.n, RecordedActions.read(row), null));
  }
}
