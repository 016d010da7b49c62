package yuqing.archive.seal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The seals of days, for everyone of the school; they name no incident.
@Path("/seals")
@Tag(name = "Seals", description = "Seals of days, and proofs that an entry is under one")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class SealsResource {

  static final String PEM = "application/x-pem-file";

  private final SealReader seals;

  SealsResource(SealReader seals) {
    this.seals = seals;
  }

  @GET
  @Operation(operationId = "listSeals", summary = "The seals of days, the newest first")
  public Page<SealAnswer> page(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var rows = read.limit(limit);
    read.throwIfAny();
    return seals.page(Cursor.decode(cursor, 1, parts -> Long.valueOf(parts.getFirst())), rows);
  }

  @GET
  @Path("/{day}")
  @Operation(operationId = "getSeal", summary = "The seal of one day")
  public SealAnswer ofDay(@PathParam("day") String day) {
    return seals.ofDay(day);
  }

  @GET
  @Path("/certificates")
  @Produces(PEM)
  @RolesAllowed(Roles.ANYONE)
  @Operation(
      operationId = "getSealCertificates",
      summary = "The certificates that verify seals, as PEM")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = PEM, schema = @Schema(implementation = String.class)))
  public Response certificates() {
    return DownloadAnswer.of(seals.certificates(), PEM, "seal-certificates.pem").build();
  }
}
