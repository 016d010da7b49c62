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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.Page;

/// The posts and who holds them. Liaisons are entered at `/liaisons`, with filing and term.
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class PostResource {
  private final PostAssignments posts;

  PostResource(PostAssignments posts) {
    this.posts = posts;
  }

  @GET
  @Operation(operationId = "listPosts", summary = "List the posts with their holders")
  public Page<PostAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return posts.list(RosterSearch.read(limit, cursor));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPost", summary = "Read a post with its holders")
  @APIResponseSchema(PostAnswer.class)
  public Response one(@PathParam("id") String id) {
    return posts.find(id).response();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "putPost", summary = "Set who holds a post")
  @APIResponseSchema(PostAnswer.class)
  @APIResponse(responseCode = "422")
  public Response put(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, PostBody body) {
    return posts.put(id, ifMatch, body).response();
  }
}
