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

/// The people who may hold a post. Contact data only for the administrator and the group office.
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class PersonResource {
  private final PersonRegister people;

  PersonResource(PersonRegister people) {
    this.people = people;
  }

  @GET
  @Operation(operationId = "listPeople", summary = "List the people")
  public Page<PersonAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return people.list(RosterSearch.read(limit, cursor));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPerson", summary = "Read a person")
  @APIResponseSchema(PersonAnswer.class)
  public Response one(@PathParam("id") String id) {
    return people.find(id).response();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "putPerson", summary = "Add or change a person")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
  public Response put(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      PersonBody body) {
    return people.put(id, new PutCondition(ifMatch, ifNoneMatch), body).response();
  }
}
