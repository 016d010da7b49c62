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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.QueryReader;
import yuqing.rest.share.LongRunning;

/// `GET /events`
@Path("/events")
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class StreamResource {

  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 200;

  private static final String EXAMPLE =
      """
      retry: 3000

      id: 42-2c26b46b
      event: incident.reopened
      data: {"incidentId": "019a1f00-0000-7000-8000-000000000001", "n": 1, "position": 42, …}

      : heartbeat
      id: 42-2c26b46b

      """;

  private final Transactions transactions;
  private final StreamSources sources;
  private final StreamReaders readers;
  private final CurrentCaller caller;

  StreamResource(
      Transactions transactions,
      StreamSources sources,
      StreamReaders readers,
      CurrentCaller caller) {
    this.transactions = transactions;
    this.sources = sources;
    this.readers = readers;
    this.caller = caller;
  }

  /// The last number when a reader connected, and where it begins.
  private record Start(long last, StreamPosition place) {}

  @GET
  @LongRunning
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Every entry of every timeline, as it is appended",
      description =
          """
          Server-sent events, of the incidents that the caller may see. `event` is the type, `data` \
          the entry as `GET /dossiers/{incidentId}/timeline` shows it, with its `incidentId`; `id` \
          resumes exactly after it. Without a place the stream begins now. Filters add up; each may \
          be repeated, any of its values then counts. What the caller may see is asked when an entry \
          is sent, by the department that has the incident then. `: heartbeat` says that all has \
          been told so far, at once and then every 15 s; its `id` counts too. The stream ends when \
          the token expires. A reader that takes longer than 10 s for what it is sent is dropped \
          and resumes.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "until the client, the token or the service ends it",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "one entry, then nothing", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "a filter or a place is malformed")
  @APIResponse(responseCode = "422", description = "this archive has not given the place")
  @APIResponse(
      responseCode = "503",
      description = "too many readers, or the service is stopping; see `Retry-After`")
  public Response events(
      @Parameter(description = "id") @QueryParam("incident") List<String> incidents,
      @Parameter(example = "incident.reported") @QueryParam("type") List<String> types,
      @Parameter(description = "code", example = "logistics") @QueryParam("department")
          List<String> departments,
      @Parameter(
              description =
                  "after this `id`, where the header cannot be set; `0` for the beginning",
              example = "0")
          @QueryParam(StreamStart.PARAMETER)
          String after,
      @Parameter(description = "after this `id`; outweighs `after`", example = "42-2c26b46b")
          @HeaderParam(StreamStart.HEADER)
          String lastEventId,
      @Context HttpServerRequest request) {
    var read = new QueryReader();
    var selection =
        new EntryFilter(
            Access.readScope(caller.get()),
            values(read, "incident", incidents),
            values(read, "type", types),
            values(read, "department", departments));
    var beginning = StreamStart.read(lastEventId, after, read.errors());
    read.throwIfAny();
    var start = start(beginning);
    var reader =
        new StreamReader(
            sources, request, selection, start.place(), start.last(), caller.tokenExpiresAt());
    readers.admit(reader);
    StreamingOutput stream =
        out -> {
          try {
            reader.run(out);
          } finally {
            readers.leave(reader);
          }
        };
    return Response.ok(stream)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // A proxy must pass on what comes, when it comes.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private static Set<String> values(QueryReader read, String name, List<String> sent) {
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
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Start start(StreamStart beginning) {
    return transactions.inNew(
        connection -> {
          // What has committed by now is no news to who begins now.
          StreamSequencer.giveAll(connection);
          long last = StreamSequencer.last(connection);
          return new Start(last, beginning.in(connection, last));
        });
  }
}
