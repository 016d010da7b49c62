package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.QueryReader;

/// The posts and who holds them. Liaisons are entered at `/liaisons`, with filing and term.
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
public class PostResource {
  private final PostAssignments seats;
  private final RosterWrites writes;

  PostResource(PostAssignments seats, RosterWrites writes) {
    this.seats = seats;
    this.writes = writes;
  }

  /// @param id the post's code, and for a department's post a dot and the department's code
  /// @param department null for a post of the school
  /// @param holders none where the post is vacant
  @Schema(
      name = "Post",
      examples =
          """
          {"id":"department-head.logistics","post":"department-head","department":"logistics",
           "holders":[{"person":"department-head-logistics","deputy":false}]}
          """)
  public record SeatAnswer(String id, Post post, String department, List<Holder> holders) {}

  /// @param deputy stands in while nobody else holds the post; null counts as false
  @Schema(name = "PostHolder")
  public record Holder(@NotBlank String person, Boolean deputy) {}

  /// @param holders all of them; who is not named holds it no more
  @Schema(
      name = "PostBody",
      examples = "{\"holders\":[{\"person\":\"department-head-logistics\"}]}")
  public record SeatBody(@NotNull @Size(max = 20) List<Holder> holders) {}

  @GET
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "Posts with their holders, by id")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<SeatAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Objects.requireNonNullElse(Cursor.decode(cursor, 1, parts -> parts.get(0)), "");
    var found =
        seats.all().stream()
            .filter(seat -> seat.id().compareTo(after) > 0)
            .limit(most + 1L)
            .toList();
    return Page.of(found, most, seat -> Cursor.encode(seat.id())).map(PostAssignments.Seat::answer);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "One post with its holders")
  @APIResponse(
      responseCode = "200",
      description = "The post, with its ETag",
      content = @Content(schema = @Schema(implementation = SeatAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such post")
  public Response one(@PathParam("id") String id) {
    return response(seats.find(id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Says who holds a post from now on")
  @APIResponse(
      responseCode = "200",
      description = "The post as it now is held",
      content = @Content(schema = @Schema(implementation = SeatAnswer.class)))
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "422", description = "A liaison: entered at /liaisons")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response put(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, SeatBody body) {
    writes.begin();
    var seat = seats.find(id);
    Preconditions.require(ifMatch, seat.version());
    return response(seats.fill(seat, body.holders()));
  }

  private static Response response(PostAssignments.Seat seat) {
    return Response.ok(seat.answer()).header(HttpHeaders.ETAG, ETags.of(seat.version())).build();
  }
}
