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
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentAnswer;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;
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
  private final IncidentAnswers answers;

  AmendmentResource(SentBody sent, IncidentRequests requests, IncidentAnswers answers) {
    this.sent = sent;
    this.requests = requests;
    this.answers = answers;
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(operationId = "amendIncident", summary = "Amend the facts")
  @RequestBody(required = true, content = {@Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = AmendmentDoc.class)), @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AmendmentDoc.class))})
  @APIResponseSchema(value = IncidentAnswer.class, responseCode = "200")
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow AmendmentBody body) {
    return requests.patch(id, ifMatch, locked -> amend(locked, body, sent.faults()));
  }

  private StoredAnswer amend(LockedIncident locked, AmendmentBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.AMENDED);
    AmendmentRules.check(locked, body, faults);
    faults.throwIfAny();
    locked.requireRoom();
    var before = locked.incident().facts();
    var after = body.appliedTo(before);
    var changed = AmendmentRules.changed(before, after);
    if (!changed.isEmpty()) {
      locked.incident().take(after);
      locked.record(new Amended(after, changed, body.reason(), locked.now(), recorder));
    }
    return answers.changed(locked);
  }
}
