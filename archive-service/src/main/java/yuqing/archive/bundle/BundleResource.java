package yuqing.archive.bundle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import yuqing.archive.snapshot.SpooledDownload;
import yuqing.archive.snapshot.SpooledDownloads;

/// `GET /dossiers/{incidentId}/bundle.zip`
@Path("/dossiers/{incidentId}/bundle.zip")
@Tag(name = "Papers")
@RunOnVirtualThread
@RolesAllowed(Roles.BUNDLE_READER)
public class BundleResource {

  private final BundleDownloads bundles;
  private final SpooledDownloads downloads;

  BundleResource(BundleDownloads bundles, SpooledDownloads downloads) {
    this.bundles = bundles;
    this.downloads = downloads;
  }

  @GET
  @LogsAccess(AccessKind.DOWNLOAD)
  @Produces(SpooledDownload.ZIP)
  @Operation(
      operationId = "downloadBundle",
      summary = "A dossier with its evidence and its proofs, as one file")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = SpooledDownload.ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @Context Request request) {
    return downloads.send(request, () -> bundles.make(incidentId));
  }
}
