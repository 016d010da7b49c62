package yuqing.archive.accesslog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Who looked at which dossier and when, for those who have to answer for it.
@Path("/access-log")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ACCESS_LOG_READER)
public class AccessLogResource {

  private static final int LONGEST_ID = 200;

  private final AccessLogReader log;

  AccessLogResource(AccessLogReader log) {
    this.log = log;
  }

  @GET
  @Operation(
      operationId = "listAccesses",
      summary = "Who looked at which dossier, a line a person, incident and hour")
  public Page<AccessLogAnswer> list(
      @QueryParam("incident") String incident,
      @QueryParam("person") String person,
      @QueryParam("from") @Schema(implementation = Instant.class) String from,
      @QueryParam("to") @Schema(implementation = Instant.class) String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var search =
        new AccessLogSearch()
            .incident(read.text("incident", incident, LONGEST_ID))
            .person(read.text("person", person, LONGEST_ID))
            .hours(read.instant("from", from), read.instant("to", to));
    var rows = read.limit(limit);
    read.throwIfAny();
    return log.page(search.after(AccessLogSearch.Place.of(cursor)), rows);
  }
}
