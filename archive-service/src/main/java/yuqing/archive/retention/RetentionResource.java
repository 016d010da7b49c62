package yuqing.archive.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// How long dossiers are kept (保管期限), by level and category, for everyone of the school to read.
@Path("/retention")
@Tag(
    name = "Keeping",
    description = "How long dossiers are kept, legal holds, and the erasure of texts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class RetentionResource {

  private final RetentionSchedules schedules;

  RetentionResource(RetentionSchedules schedules) {
    this.schedules = schedules;
  }

  @GET
  @Operation(operationId = "getRetention", summary = "How long dossiers are kept")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RetentionAnswer.class)))
  public Response get() {
    return response(schedules.current());
  }

  @GET
  @Path("/versions")
  @Operation(
      operationId = "listRetentionVersions",
      summary = "What was laid down, by whom and when, the newest first")
  public Page<RetentionAnswer> versions(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var rows = read.limit(limit);
    read.throwIfAny();
    var before = Cursor.decode(cursor, 1, parts -> Integer.valueOf(parts.getFirst()));
    return schedules.versions(before, rows).map(RetentionAnswer::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.POLICY_EDITOR)
  @Operation(
      operationId = "putRetention",
      summary = "Lays down how long dossiers that are closed from now on are kept")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RetentionAnswer.class)))
  public Response put(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull RetentionBody body) {
    return response(schedules.change(ifMatch, body));
  }

  private static Response response(RetentionSchedule schedule) {
    return Response.ok(RetentionAnswer.of(schedule))
        .header(HttpHeaders.ETAG, ETags.of(schedule.version()))
        .build();
  }
}
