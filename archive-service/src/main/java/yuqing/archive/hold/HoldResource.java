package yuqing.archive.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// The legal hold of a dossier: while there is one, nothing of it is erased.
@Path("/dossiers/{incidentId}/hold")
@Tag(name = "Keeping")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.HOLD_KEEPER)
@VersionedTarget
public class HoldResource {

  private final LegalHolds holds;
  private final HoldReleases releases;
  private final SentBody sent;

  HoldResource(LegalHolds holds, HoldReleases releases, SentBody sent) {
    this.holds = holds;
    this.releases = releases;
    this.sent = sent;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "getLegalHold",
      summary = "Whether a dossier is under a legal hold, and how that came")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HoldAnswer.class)))
  public Response get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId) {
    return response(holds.find(incidentId));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "placeLegalHold", summary = "Places a dossier under a legal hold")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HoldAnswer.class)))
  public Response place(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull HoldBody body) {
    return response(holds.place(incidentId, ifMatch, body));
  }

  @POST
  @Path("/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "releaseLegalHold", summary = "Releases the legal hold of a dossier")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HoldAnswer.class)))
  public Response release(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull HoldBody body) {
    return releases.release(incidentId, key, sent.bytes(), body);
  }

  private static Response response(HoldAnswer hold) {
    return Response.ok(hold).header(HttpHeaders.ETAG, hold.tag()).build();
  }
}
