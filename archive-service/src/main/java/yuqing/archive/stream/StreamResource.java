package yuqing.archive.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.QueryReader;
import yuqing.rest.share.LongRunning;

/// All timelines as one stream of server-sent events.
@Path("/events")
@Tag(name = "Events", description = "What happens, as it is appended")
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class StreamResource {

  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 200;

  private static final Pattern INCIDENT =
      Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
  private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)");
  private static final Pattern DEPARTMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final StreamConnections connections;
  private final CurrentCaller caller;

  StreamResource(StreamConnections connections, CurrentCaller caller) {
    this.connections = connections;
    this.caller = caller;
  }

  @GET
  @LongRunning
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "streamEvents",
      summary = "Every entry of every timeline, as it is appended")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  public Response events(
      @QueryParam("incident")
          @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
          List<String> incidents,
      @QueryParam("type") List<String> types,
      @QueryParam("department") List<String> departments,
      @QueryParam(StreamStart.PARAMETER) String after,
      @HeaderParam(StreamStart.HEADER) String lastEventId,
      @Context HttpServerRequest request) {
    var read = new QueryReader();
    var filter =
        new EntryFilter(
            Access.readScope(caller.get()),
            values(read, "incident", incidents, INCIDENT),
            values(read, "type", types, TYPE),
            values(read, "department", departments, DEPARTMENT));
    var start = StreamStart.read(lastEventId, after, read.errors());
    read.throwIfAny();
    return Response.ok(connections.open(request, filter, start, caller.tokenExpiresAt()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // A proxy must pass on what comes, when it comes.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private static Set<String> values(
      QueryReader read, String name, List<String> sent, Pattern form) {
    var values = new HashSet<String>();
    if (sent.size() > MOST_VALUES) {
      read.errors()
          .reject(
              name,
              "too-many",
              "最多 %d 项".formatted(MOST_VALUES),
              "at most %d values".formatted(MOST_VALUES));
      return values;
    }
    for (var each : sent) {
      var value = read.text(name, each, LONGEST_VALUE);
      if (value != null && form.matcher(value).matches()) {
        values.add(value);
      } else if (!read.errors().has(name)) {
        // Taken as it is, it would match nothing, in silence.
        read.errors().reject(name, "bad-format", "格式不正确", "is malformed");
      }
    }
    return values;
  }
}
