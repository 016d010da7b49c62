package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.Page;
import yuqing.rest.request.SentBody;

/// The register of liaisons: each department names them and files them with the group office
/// (article 5).
@Path("/liaisons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.POLICY_EDITOR)
public class LiaisonResource {
  private final LiaisonRegister liaisons;
  private final SentBody sent;

  LiaisonResource(LiaisonRegister liaisons, SentBody sent) {
    this.liaisons = liaisons;
    this.sent = sent;
  }

  @GET
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(operationId = "listLiaisons", summary = "List the liaisons with filing date and term")
  public Page<LiaisonAnswer> list(
      @QueryParam("department") List<String> departments,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return liaisons.list(LiaisonSearch.read(departments, limit, cursor));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(operationId = "getLiaison", summary = "Read an entry of the register of liaisons")
  @APIResponseSchema(LiaisonAnswer.class)
  public Response one(@PathParam("id") String id) {
    return liaisons.find(id).response();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "enterLiaison", summary = "Enter a liaison in the register")
  @APIResponseSchema(value = LiaisonAnswer.class, responseCode = "201")
  public Response enter(@HeaderParam("Idempotency-Key") String key, LiaisonBody body) {
    return liaisons.enter(key, sent.bytes(), body);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putLiaison", summary = "File a liaison or change the term")
  @APIResponseSchema(LiaisonAnswer.class)
  public Response put(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, LiaisonTermBody body) {
    return liaisons.put(id, ifMatch, body).response();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "strikeOffLiaison", summary = "Strike a liaison off the register")
  public void strikeOff(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    liaisons.strikeOff(id, ifMatch);
  }
}
