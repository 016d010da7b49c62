package yuqing.incident.reply;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.RecordPages;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST`, `GET /incidents/{id}/replies`, `…/{n}/approval`, `…/{n}/delivery`
@Path("/incidents")
@Tag(name = "Replies", description = "Replies, from the draft over its decision to the delivery")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class ReplyResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final ReplyWorkflow workflow;
  private final Replies replies;
  private final RecordPages pages;
  private final PersonalDataCheck personalData;

  ReplyResource(
      SentBody sent,
      IncidentRequests requests,
      ReplyWorkflow workflow,
      Replies replies,
      RecordPages pages,
      PersonalDataCheck personalData) {
    this.sent = sent;
    this.requests = requests;
    this.workflow = workflow;
    this.replies = replies;
    this.pages = pages;
    this.personalData = personalData;
  }

  @POST
  @Path("/{id}/replies")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REPLY_DRAFTER)
  @Operation(operationId = "draftReply", summary = "Hand in a draft")
  @APIResponseSchema(value = ReplyActAnswer.class, responseCode = "201")
  public Response draft(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ReplyBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/replies", sent.bytes()),
        locked -> workflow.draft(locked, body, sent.faults()));
  }

  @POST
  @Path("/{id}/replies/{n}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN_OFFICE)
  @Operation(operationId = "decideReply", summary = "Approve or return a draft")
  @APIResponseSchema(value = ReplyActAnswer.class, responseCode = "201")
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("n") int n,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ReplyBody.DecisionBody body) {
    var route = "POST /incidents/" + id + "/replies/" + n + "/approval";
    return requests.post(
        id,
        new IdempotencyKey(key, route, sent.bytes()),
        locked -> workflow.decide(locked, n, body, sent.faults()));
  }

  @POST
  @Path("/{id}/replies/{n}/delivery")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REPLY_DRAFTER)
  @Operation(operationId = "deliverReply", summary = "Record that an approved reply was delivered")
  @APIResponseSchema(value = ReplyActAnswer.class, responseCode = "201")
  public Response deliver(
      @PathParam("id") UUID id,
      @PathParam("n") int n,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ReplyBody.DeliveryBody body) {
    var route = "POST /incidents/" + id + "/replies/" + n + "/delivery";
    return requests.post(
        id,
        new IdempotencyKey(key, route, sent.bytes()),
        locked -> workflow.deliver(locked, n, body, sent.faults()));
  }

  @GET
  @Path("/{id}/replies")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listReplies",
      summary = "The replies of an incident, in order of drafting")
  public Page<ReplyAnswer> list(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return pages
        .numbered(
            id, cursor, limit, (after, count) -> replies.after(id, after, count), row -> row.n)
        .map(reply -> ReplyAnswer.of(reply, personalData));
  }
}
