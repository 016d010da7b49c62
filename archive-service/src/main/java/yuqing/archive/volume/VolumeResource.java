package yuqing.archive.volume;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.dossier.PastInstant;
import yuqing.archive.snapshot.SpooledDownload;
import yuqing.archive.snapshot.SpooledDownloads;
import yuqing.rest.request.QueryReader;

/// `GET /dossiers/{incidentId}/dossier.pdf`
@Path("/dossiers/{incidentId}/dossier.pdf")
@Tag(name = "Papers")
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class VolumeResource {

  private final VolumeDownloads volumes;
  private final SpooledDownloads downloads;
  private final InstantSource clock;

  VolumeResource(VolumeDownloads volumes, SpooledDownloads downloads, InstantSource clock) {
    this.volumes = volumes;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Produces(SpooledDownload.PDF)
  @Operation(
      operationId = "printDossier",
      summary = "One dossier printed, as it is or as it was known at an instant")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = SpooledDownload.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("asOf") @Schema(implementation = Instant.class) String asOf,
      @Context Request request) {
    var read = new QueryReader();
    var instant = PastInstant.read(read, asOf, clock);
    read.throwIfAny();
    return downloads.send(request, () -> volumes.print(incidentId, instant));
  }
}
