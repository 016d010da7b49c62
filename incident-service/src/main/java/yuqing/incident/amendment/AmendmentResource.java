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
  @Operation(
      summary = "Amend the facts",
      description =
          "JSON merge patch. `If-Match` is required: 428 without, 412 when the incident has changed"
              + " since. The category goes to or from IDEOLOGY by the group office alone, with a"
              + " reason; `suddenGrave` once set stays. A patch that changes nothing records"
              + " nothing.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(implementation = AmendmentDoc.class),
            examples =
                @ExampleObject(
                    name = "impact known now",
                    value = "{\"impact\": \"LARGE\", \"reason\": \"多家媒体转载\"}")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AmendmentDoc.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "as it stands now",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "412", description = "changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow AmendmentBody body) {
    return requests.patch(id, ifMatch, held -> amend(held, body, sent.faults()));
  }

  private StoredAnswer amend(LockedIncident held, AmendmentBody body, BodyFaults faults)
      throws SQLException {
    var recorder = held.recorderOf(RecordableAct.AMENDED);
    AmendmentRules.check(held, body, faults);
    faults.throwIfAny();
    held.requireRoom();
    var before = held.incident().facts();
    var after = body.appliedTo(before);
    var changed = AmendmentRules.changed(before, after);
    if (!changed.isEmpty()) {
      held.incident().take(after);
      held.record(new Amended(after, changed, body.reason(), held.now(), recorder));
    }
    return answers.changed(held);
  }
}
