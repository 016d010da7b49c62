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

/// The departments of article 3 and the colleges.
@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster", description = "Departments, people, posts, liaisons and official channels")
@RolesAllowed(Roles.ANYONE)
public class DepartmentResource {
  private final DepartmentRegister departments;

  DepartmentResource(DepartmentRegister departments) {
    this.departments = departments;
  }

  @GET
  @Operation(operationId = "listDepartments", summary = "List the departments")
  public Page<DepartmentAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return departments.list(RosterSearch.read(limit, cursor));
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getDepartment", summary = "Read a department")
  @APIResponseSchema(DepartmentAnswer.class)
  public Response one(@PathParam("code") String code) {
    return departments.find(code).response();
  }

  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "putDepartment", summary = "Create or change a department")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DepartmentAnswer.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DepartmentAnswer.class)))
  @APIResponse(responseCode = "409")
  public Response put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      DepartmentBody body) {
    return departments.put(code, new PutCondition(ifMatch, ifNoneMatch), body).response();
  }
}
