package yuqing.incident.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `GET /publications`, `POST /publications/{id}/delivery`: for the editor on file, whatever their
/// roles.
@Path("/publications")
@Tag(
    name = "Publications",
    description = "Replies that go out on the channel of another department")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublicationResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final PublicationWorkflow workflow;
  private final Publications publications;
  private final CurrentCaller caller;

  PublicationResource(
      SentBody sent,
      IncidentRequests requests,
      PublicationWorkflow workflow,
      Publications publications,
      CurrentCaller caller) {
    this.sent = sent;
    this.requests = requests;
    this.workflow = workflow;
    this.publications = publications;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(
      operationId = "listPublications",
      summary = "Requests for the channels the caller edits, the newest first")
  @Transactional
  public Page<PublicationAnswer> list(
      @QueryParam("mine") @Schema(implementation = Boolean.class) String mine,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var query = new QueryReader();
    if (mine != null && !query.flag("mine", mine)) {
      query.errors().reject("mine", "not-allowed", "须指明只列出本人的", "must be: true");
    }
    int most = query.limit(limit);
    query.throwIfAny();
    var place =
        Cursor.decode(
            cursor,
            2,
            parts ->
                new Publications.Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    var person = PublicationWorkflow.personOf(caller.get());
    return Page.of(
            publications.ofEditor(
                person, Objects.requireNonNullElse(place, Publications.Place.NEWEST), most + 1),
            most,
            row ->
                Cursor.encode(
                    row.publication().requestedAt.toString(), row.publication().id.toString()))
        .map(row -> PublicationAnswer.of(row.publication(), row.reply(), true));
  }

  @POST
  @Path("/{id}/delivery")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(
      operationId = "deliverPublication",
      summary = "Record that the reply was published, by the channel's editor")
  @APIResponseSchema(value = PublicationActAnswer.class, responseCode = "201")
  @Transactional
  public Response deliver(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow PublicationBody.DeliveryBody body) {
    var incident = workflow.incidentOf(id, caller.get());
    return requests.postOfAnother(
        incident,
        new IdempotencyKey(key, "POST /publications/" + id + "/delivery", sent.bytes()),
        locked -> workflow.deliver(locked, id, body, sent.faults()));
  }
}
