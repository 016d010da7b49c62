package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.Page;

/// The register of official channels, each edited by its department's liaison alone (article 13).
@Path("/official-channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.ANYONE)
public class OfficialChannelResource {
  private final OfficialChannelRegister channels;

  OfficialChannelResource(OfficialChannelRegister channels) {
    this.channels = channels;
  }

  @GET
  @Operation(operationId = "listOfficialChannels", summary = "List the official channels")
  public Page<OfficialChannelAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return channels.list(RosterSearch.read(limit, cursor));
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getOfficialChannel", summary = "Read an official channel")
  @APIResponseSchema(OfficialChannelAnswer.class)
  public Response one(@PathParam("code") String code) {
    return channels.find(code).response();
  }

  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "putOfficialChannel", summary = "Register or change an official channel")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OfficialChannelAnswer.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OfficialChannelAnswer.class)))
  public Response put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      OfficialChannelBody body) {
    return channels.put(code, new PutCondition(ifMatch, ifNoneMatch), body).response();
  }
}
