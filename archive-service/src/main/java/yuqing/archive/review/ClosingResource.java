package yuqing.archive.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.rest.idempotency.IdempotencyKey;

@Path("/dossiers/{incidentId}/closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CASE_DECIDER)
public class ClosingResource {

  private static final byte[] NO_BODY = {};

  private final DossierRecorder recorded;
  private final Reviews reviews;

  ClosingResource(DossierRecorder recorded, Reviews reviews) {
    this.recorded = recorded;
    this.reviews = reviews;
  }

  @POST
  @Operation(
      summary = "Closes the dossier (article 14)",
      description =
          "Once a result is filed and a review was held on it; a refusal names each part that is"
              + " missing. Takes no body. The closing carries the hash of the last entry it rests"
              + " on. What comes in later is archived as a supplement; a reopening of the incident"
              + " opens the dossier again.")
  @APIResponse(
      responseCode = "201",
      description = "closed; the ETag is the dossier's",
      content =
          @Content(
              schema = @Schema(implementation = DossierRecorder.Receipt.class),
              examples = @ExampleObject(name = "closed", value = DossierRecorder.EXAMPLE)))
  @APIResponse(responseCode = "404", description = "none, or none that the caller may see")
  @APIResponse(responseCode = "409", description = "closed already, or the incident was merged")
  @APIResponse(
      responseCode = "422",
      description = "required parts are missing: errors[] names them")
  public Response close(
      @PathParam("incidentId") String incidentId, @HeaderParam("Idempotency-Key") String key) {
    return recorded.once(
        new IdempotencyKey(key, "POST /dossiers/" + incidentId + "/closing", NO_BODY),
        incidentId,
        RecordableAct.DOSSIER_CLOSED,
        (connection, by) -> reviews.close(connection, incidentId, by));
  }
}
