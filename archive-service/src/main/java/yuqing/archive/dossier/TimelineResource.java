package yuqing.archive.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The timeline of one incident, in the order in which its events arrived.
@Path("/dossiers/{incidentId}/timeline")
@Tag(name = "Dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class TimelineResource {

  /// In the cursor of that order.
  static final String NEWEST_FIRST = "newest";

  private final TimelineReader timeline;
  private final InstantSource clock;

  TimelineResource(TimelineReader timeline, InstantSource clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "listTimelineEntries",
      summary = "Every event of an incident, in the order in which it came in")
  public Page<TimelineEntryAnswer> page(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @QueryParam("asOf") @Schema(implementation = Instant.class) String asOf,
      @QueryParam("newestFirst") @Schema(implementation = Boolean.class) String newestFirst,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var instant = PastInstant.read(read, asOf, clock);
    var rows = read.limit(limit);
    var isNewestFirst = read.flag("newestFirst", newestFirst);
    read.throwIfAny();
    if (isNewestFirst) {
      var before = Cursor.decode(cursor, 2, TimelineResource::newestFirst);
      return timeline.pageBack(incidentId, instant, before, rows);
    }
    var after = Cursor.decode(cursor, 1, parts -> Long.valueOf(parts.getFirst()));
    return timeline.page(incidentId, instant, after == null ? 0 : after, rows);
  }

  /// A cursor belongs to an order.
  private static Long newestFirst(List<String> parts) {
    if (!parts.getFirst().equals(NEWEST_FIRST)) {
      throw new IllegalArgumentException("a cursor of another order");
    }
    return Long.valueOf(parts.getLast());
  }
}
