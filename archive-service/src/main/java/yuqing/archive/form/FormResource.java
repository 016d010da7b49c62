package yuqing.archive.form;

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
import yuqing.rest.request.QueryReader;

/// `GET /dossiers/{id}/form.pdf`
@Path("/dossiers/{incidentId}/form.pdf")
@Tag(name = "Papers", description = "Printed papers and bundles of a dossier")
@Produces("application/pdf")
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class FormResource {

  private final FormReader forms;
  private final InstantSource clock;

  FormResource(FormReader forms, InstantSource clock) {
    this.forms = forms;
    this.clock = clock;
  }

  @GET
  @LogsAccess(AccessKind.PRINT)
  @Operation(
      operationId = "getForm",
      summary = "The form of the regulation, to be signed and stamped")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("asOf") @Schema(implementation = Instant.class) String asOf,
      @Context Request request) {
    var read = new QueryReader();
    var instant = PastInstant.read(read, asOf, clock);
    read.throwIfAny();
    return forms.find(incidentId, instant, request);
  }
}
